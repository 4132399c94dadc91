package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.glidepath.PreparedData;
import io.glidepath.Wiring;
import io.glidepath.settings.Settings;
import io.glidepath.web.http.Role;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A desktop of another site, with Chatwoot's webhooks coming in and the advice in a frame: a real
 * server, a real browser.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedTest {
  private static final Path SAMPLES = Path.of("src/test/resources/posts/chatwoot");
  private static final String SECRET = "hook-secret";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private Wiring server;
  private Browsers browsers;
  private HttpServer desktop;
  private volatile String frame = "";

  @BeforeAll
  void serve(@TempDir Path data, @TempDir Path config) throws IOException {
    desktop =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    request
                        .response()
                        .putHeader("Content-Type", "text/html")
                        .end("<h1>Desk</h1>" + frame))
            .listen(0, "localhost")
            .await();
    Files.writeString(config.resolve("glidepath.yaml"), "server: {embed: ['" + desk("") + "']}\n");
    Files.writeString(
        config.resolve("posts.yaml"),
        "posts:\n  - {name: shop, system: chatwoot, secret: %s, agents: {7: mia}}\n"
            .formatted(SECRET));
    Wiring.Places places = new Wiring.Places(config, Path.of("rules"), data, 0);
    server = PreparedData.start(places, Settings.read(config));
    browsers = new Browsers();
  }

  @AfterAll
  void stop() {
    browsers.close();
    server.close();
    vertx.close().await();
  }

  private String desk(String path) {
    return "http://localhost:" + desktop.actualPort() + path;
  }

  private void frames(String address) {
    frame = "<iframe name='advice' width='420' height='700' src='" + address + "'></iframe>";
  }

  /** Sends a payload of the vendor's own, as if it happened now, of another conversation. */
  private void chatwoot(String sample, String conversation, String words) throws IOException {
    long now = Instant.now().getEpochSecond();
    String body =
        Files.readString(SAMPLES.resolve(sample))
            .replaceAll("17645832\\d\\d", String.valueOf(now))
            .replaceAll(
                "2025-12-01T10:0\\d:\\d\\d", Instant.ofEpochSecond(now).toString().substring(0, 19))
            .replace("4711", conversation)
            .replace("88001", conversation + "1")
            .replaceAll("\"content\": \"[^\"]*\"", "\"content\": \"" + words + "\"");
    String time = String.valueOf(now);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/v1/posts/shop"))
            .header("Content-Type", "application/json")
            .header("X-Chatwoot-Timestamp", time)
            .header("X-Chatwoot-Signature", "sha256=" + mac(time + "." + body))
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void opens(Page page, String conversation) {
    page.evaluate(
        "id => window.frames[0].postMessage(JSON.stringify("
            + "{event: 'appContext', data: {conversation: {id}}}), '*')",
        conversation);
  }

  private void signsIn(Page page, FrameLocator advice) {
    String token = server.tokens().issue(Role.AGENT, "mia", Duration.ofHours(1));
    Page popup =
        page.waitForPopup(() -> advice.getByRole(AriaRole.BUTTON).getByText("Sign in").click());
    popup.getByLabel("Token or sign-in link").fill(token);
    popup.waitForClose(() -> popup.locator("button.primary").click());
  }

  @Test
  void chatwootsWebhookComesInAndItsFrameShowsASuggestion() throws IOException {
    chatwoot("1-conversation-created.json", "51", "");
    chatwoot("4-assigned.json", "51", "");
    frames(server.url() + "/embed?post=shop");
    try (BrowserContext profile = browsers.profile(1280, 900, "en", ColorScheme.LIGHT)) {
      Page page = profile.newPage();
      page.navigate(desk("/"));
      FrameLocator advice = page.frameLocator("iframe");
      Locator strip = advice.locator(".strip");
      assertThat(strip).hasText("You are not signed in to Glidepath.");
      picture(page, "signed-out");
      assertThat(Barriers.of(page.frames().get(1))).isEmpty();

      signsIn(page, advice);
      opens(page, "99");
      assertThat(strip).containsText("No event of this conversation has come yet (shop-99)");
      opens(page, "51");
      assertThat(strip).isHidden();
      assertThat(advice.getByRole(AriaRole.TAB)).isVisible();

      chatwoot("2-message-incoming.json", "51", "Je veux parler à votre responsable.");
      assertThat(advice.locator("gp-suggestion-card").first()).isVisible();
      picture(page, "suggestion");
      assertThat(Barriers.of(page.frames().get(1))).isEmpty();
      assertThat(profile.cookies(server.url()).stream().map(each -> each.sameSite))
          .allMatch(each -> each == com.microsoft.playwright.options.SameSiteAttribute.STRICT);

      opens(page, "99");
      assertThat(advice.locator("gp-suggestion-card")).hasCount(0);
    }
  }

  @Test
  void theElementShowsTheFrameAndTheClientFollowsTheStreamOnAPageOfAnotherOrigin()
      throws IOException {
    chatwoot("1-conversation-created.json", "61", "");
    chatwoot("4-assigned.json", "61", "");
    String token = server.tokens().issue(Role.AGENT, "mia", Duration.ofHours(1));
    frame =
        """
        <glidepath-advice server="%1$s" interaction="shop-61"></glidepath-advice>
        <script type="module">
          import {connect} from '%1$s/assets/client/client.js';
          window.frames_ = [];
          window.links = [];
          connect({server: '%1$s', agentId: 'mia', token: () => '%2$s',
            onFrame: frame => frames_.push(frame), onLink: link => links.push(link)});
          window.denied = new Promise(done => connect({server: '%1$s', agentId: 'mia', token: 'no',
            onFrame: () => done('a frame'), onLink: link => link === 'denied' && done(link)}));
        </script>"""
            .formatted(server.url(), token);
    try (BrowserContext profile = browsers.profile(800, 700, "fr", ColorScheme.LIGHT)) {
      Page page = profile.newPage();
      page.navigate(desk("/"));
      page.waitForCondition(() -> page.frames().size() == 2);
      Frame inner = page.frames().get(1);
      assertThat(inner.locator("h1")).hasText("Des conseils à côté de la conversation");
      assertThat(inner.url()).endsWith("/embed?interaction=shop-61");
      page.waitForCondition(() -> page.evaluate("() => links.includes('live')").equals(true));

      chatwoot("2-message-incoming.json", "61", "Je veux parler à votre responsable.");
      page.waitForCondition(
          () ->
              page.evaluate(
                      "() => frames_.some(f => f.type === 'suggestion'"
                          + " && f.suggestion.interactionId === 'shop-61')")
                  .equals(true));
      assertThat(page.evaluate("() => denied")).isEqualTo("denied");

      assertThat(server.tokens().revoke(token)).isTrue();
      page.waitForCondition(() -> page.evaluate("() => links.at(-1) === 'denied'").equals(true));
    }
  }

  @Test
  void aDesktopThatIsNotListedShowsNothing() {
    try (BrowserContext profile = browsers.profile(800, 700, "en", ColorScheme.LIGHT)) {
      Page page = profile.newPage();
      frames(server.url() + "/embed");
      String elsewhere = desk("/").replace("localhost", "127.0.0.1");
      page.navigate(elsewhere);
      page.waitForCondition(() -> page.frames().size() == 2);
      Frame inner = page.frames().get(1);
      inner.waitForLoadState();
      assertThat(inner.locator("gp-embed-page")).hasCount(0);
    }
  }

  @Test
  void noOtherPageIsFramedByAListedDesktop() {
    try (BrowserContext profile = browsers.profile(800, 700, "en", ColorScheme.LIGHT)) {
      Page page = profile.newPage();
      frames(server.url() + "/sign-in");
      page.navigate(desk("/"));
      page.waitForCondition(() -> page.frames().size() == 2);
      Frame inner = page.frames().get(1);
      inner.waitForLoadState();
      assertThat(inner.locator("gp-sign-in-page")).hasCount(0);
    }
  }

  /** Whoever opens the window that tells the token hears nothing, unless it is a page of ours. */
  @Test
  void aStrangerWhoOpensTheSignInWindowHearsNoToken() {
    try (BrowserContext profile = browsers.profile(800, 700, "en", ColorScheme.LIGHT)) {
      Page page = profile.newPage();
      frame = "";
      page.navigate(desk("/"));
      page.evaluate("() => { window.heard = []; onmessage = e => heard.push(e.data); }");
      Page popup =
          page.waitForPopup(
              () -> page.evaluate("to => void open(to)", server.url() + "/sign-in?popup=1"));
      popup
          .getByLabel("Token or sign-in link")
          .fill(server.tokens().issue(Role.AGENT, "mia", Duration.ofHours(1)));
      popup.waitForClose(() -> popup.locator("button.primary").click());
      assertThat(page.evaluate("() => heard.length")).isEqualTo(0);
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/pictures/embed-" + name + ".png")));
  }
}
