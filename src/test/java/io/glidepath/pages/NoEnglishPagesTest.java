package io.glidepath.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.glidepath.PreparedData;
import io.glidepath.Wiring;
import io.glidepath.interaction.EventType;
import io.glidepath.settings.Settings;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page before a real server, used in French and in Spanish. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class NoEnglishPagesTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");

  /** All that a person sees or is read aloud, through the roots of components. */
  private static final String WORDS =
      """
      () => {
        const found = [];
        const walk = node => {
          if (node.nodeType === Node.TEXT_NODE) {
            found.push(node.data);
          } else if (!['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.nodeName)) {
            for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
              found.push(node.getAttribute?.(name) ?? '');
            }
            node.shadowRoot?.childNodes.forEach(walk);
            node.childNodes.forEach(walk);
          }
        };
        walk(document.documentElement);
        return found.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text);
      }""";

  /** Waits until a page has said the same for a while, for two seconds at most. */
  private static final String SETTLED =
      """
      async () => {
        const read = %s;
        let before = '';
        for (let tries = 0; tries < 10; tries++) {
          await new Promise(done => setTimeout(done, 200));
          const now = read().join('\\n');
          if (now === before) {
            return;
          }
          before = now;
        }
      }"""
          .formatted(WORDS);

  /** What a customer who repeats themselves says. */
  private static final Map<String, String> AGAIN =
      Map.of(
          "en", "I have told you that three times already.",
          "fr", "Je vous l’ai déjà dit trois fois.",
          "es", "Ya se lo he dicho tres veces.");

  private Wiring server;
  private Browsers browsers;

  @BeforeAll
  void serve(@TempDir Path data) throws IOException, InterruptedException {
    Path config = Path.of("config");
    Wiring.Places places = new Wiring.Places(config, Path.of("rules"), data, 0);
    server = PreparedData.start(places, Settings.read(config));
    browsers = new Browsers();
    String token = server.tokens().issue(Role.INTEGRATION, null, Duration.ofHours(1));
    HttpClient http = HttpClient.newHttpClient();
    List<String> events = new ArrayList<>(Files.readAllLines(EVENTS));
    AGAIN.keySet().forEach(language -> events.addAll(hardCall(language)));
    for (String line : events) {
      HttpRequest event =
          HttpRequest.newBuilder(URI.create(server.url() + "/v1/events"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/cloudevents+json")
              .POST(BodyPublishers.ofString(line))
              .build();
      assertThat(http.send(event, BodyHandlers.discarding()).statusCode()).isIn(200, 202);
    }
  }

  /** A call that goes on now with an agent of its own, whose page speaks as the call. */
  private static List<String> hardCall(String language) {
    return Stream.of(
            "interaction.started {'channel':'voice','customerId':'zoe-%s','language':'%s'}"
                .formatted(language, language),
            "agent.connected {'agentId':'a-%s'}".formatted(language),
            "interaction.transferred {'kind':'cold','to':'billing'}",
            "utterance.heard {'utteranceId':'u1','final':true,'speaker':'customer','text':'%s'}"
                .formatted(AGAIN.get(language)),
            "customer.held {}")
        .map(
            event ->
                ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s',"
                        + "'subject':'live-%s','time':'%s','data':%s}")
                    .formatted(
                        language,
                        event.hashCode(),
                        EventType.uri(event.substring(0, event.indexOf(' '))),
                        language,
                        Instant.now(),
                        event.substring(event.indexOf(' ') + 1))
                    .replace('\'', '"'))
        .toList();
  }

  @AfterAll
  void stop() {
    browsers.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void noPageSaysWordsThatAreOnlyInTheEnglishTables(String language) {
    List<Pattern> english = onlyEnglish(language);
    TreeSet<String> leaks = new TreeSet<>();
    for (String said : used(language)) {
      english.stream()
          .filter(words -> words.matcher(said).matches())
          .forEach(words -> leaks.add(said));
    }
    assertThat(leaks).isEmpty();
  }

  /** That the reading finds words, and finds them to be English. */
  @Test
  void inEnglishTheyAreFound() {
    List<Pattern> english = onlyEnglish("fr");
    assertThat(used("en"))
        .filteredOn(said -> english.stream().anyMatch(words -> words.matcher(said).matches()))
        .hasSizeGreaterThan(60);
  }

  /** All words of the pages, each opened, its first thing opened too, and its keys shown. */
  private List<String> used(String language) {
    List<String> words = new ArrayList<>();
    Map<String, Role> pages =
        Map.of(
            "/agent", Role.AGENT,
            "/rules", Role.CX_LEAD,
            "/insight", Role.CX_LEAD,
            "/floor", Role.TEAM_LEAD,
            "/audit", Role.QA);
    pages.forEach(
        (path, role) -> {
          try (BrowserContext profile = browsers.profile(1280, 900, language, ColorScheme.LIGHT)) {
            Page door = profile.newPage();
            door.navigate(server.url() + "/sign-in");
            read(door, path.substring(1) + "-door-" + language, words);
            Page page = profile.newPage();
            String agent = role == Role.AGENT ? "a-" + language : "maria";
            String token = server.tokens().issue(role, agent, Duration.ofHours(1));
            page.navigate(server.url() + "/sign-in#" + token);
            page.waitForURL(url -> !url.contains("sign-in"));
            page.navigate(server.url() + path);
            read(page, path.substring(1) + "-" + language, words);
            for (String key : List.of("j", "Enter", "?", "Escape", "a", "t", "s")) {
              page.keyboard().press(key);
              read(page, path.substring(1) + "-" + key.replace('?', 'h') + "-" + language, words);
            }
          }
        });
    return words;
  }

  private static void read(Page page, String picture, List<String> words) {
    page.evaluate(SETTLED);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", "language", picture + ".png")));
    ((List<?>) page.evaluate(WORDS)).forEach(word -> words.add(String.valueOf(word)));
  }

  /** What the pages say in English of two words and more, and otherwise in the language. */
  private static List<Pattern> onlyEnglish(String language) {
    List<Pattern> all = new ArrayList<>();
    for (String table : PageTexts.tables()) {
      Map<String, String> own = PageTexts.of(table, language);
      Stream<Map.Entry<String, String>> english =
          PageTexts.of(table, "en").entrySet().stream()
              .filter(words -> words.getValue().replaceAll("\\{\\w+}", "").strip().contains(" "))
              .filter(words -> !words.getValue().equals(own.get(words.getKey())));
      english.forEach(
          words ->
              all.add(
                  Pattern.compile(
                      Stream.of(words.getValue().split("\\{\\w+}", -1))
                          .map(Pattern::quote)
                          .reduce((a, b) -> a + ".*" + b)
                          .orElseThrow())));
    }
    return all;
  }
}
