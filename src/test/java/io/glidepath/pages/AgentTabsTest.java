package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The running call is in sight, whatever else there is and however narrow the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentTabsTest {
  private static final List<String> CHANNELS =
      List.of("chat", "email", "voice", "message", "social", "chat");

  /** Every element of the page that reaches over its right or left edge. */
  private static final String TOO_WIDE =
      """
      () => {
        const wide = [];
        const look = root => root.querySelectorAll('*').forEach(each => {
          const box = each.getBoundingClientRect();
          const hidden = each.closest('.hidden') || box.width === 0;
          if (!hidden && (box.right > innerWidth + 0.5 || box.left < -0.5)) {
            wide.push(each.tagName + '.' + each.className + ' ' + box.left + '–' + box.right);
          }
          if (each.shadowRoot) look(each.shadowRoot);
        });
        look(document);
        return wide;
      }
      """;

  private static final LocatorAssertions.IsInViewportOptions WHOLLY =
      new LocatorAssertions.IsInViewportOptions().setRatio(0.99);

  private final Browsers browsers = new Browsers();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest
  @CsvSource({"320, fr, DARK", "360, es, LIGHT", "400, en, LIGHT", "1280, fr, LIGHT"})
  void sixInteractionsFitTheScreen(int width, String language, ColorScheme scheme) {
    try (FakeServer server = new FakeServer();
        BrowserContext profile = browsers.profile(width, 800, language, scheme)) {
      Page page = sixInteractions(server, profile, language);
      for (int number = 1; number <= 3; number++) {
        server.stream().tell(Samples.suggestion("i0", number, language));
      }
      assertThat(page.locator("gp-suggestion-card").first()).isVisible();
      picture(page, language + "-" + width);
      assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
      assertThat(Barriers.of(page)).isEmpty();
      for (int tab = 0; tab < 6; tab++) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.TAB).nth(tab).click();
        Locator chosen = page.locator("[role=tab][aria-selected=true]");
        BoundingBox box = chosen.boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(width);
        assertThat(box.height).isGreaterThanOrEqualTo(44);
      }
    }
  }

  /** A chat desk on a bad day. */
  @ParameterizedTest
  @CsvSource({"320, fr, DARK", "400, es, LIGHT", "1280, en, LIGHT"})
  void fortyChatsFitTheScreenAndEachIsReachedByKeyboard(
      int width, String language, ColorScheme scheme) {
    try (FakeServer server = new FakeServer();
        BrowserContext profile = browsers.profile(width, 800, language, scheme)) {
      Page page = Browsers.agentPage(profile, server);
      for (int chat = 0; chat < 40; chat++) {
        server.stream()
            .tell(interaction("chat-" + chat, "chat", "connected", language, 4_000 - chat));
      }
      server.stream().tell(Samples.suggestion("chat-0", 1, language));
      assertThat(tabs(page)).hasCount(40);
      assertThat(page.locator("gp-suggestion-card")).isVisible();
      picture(page, "forty-" + width);
      assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
      assertThat(page.locator("header.head").boundingBox().height)
          .as("what matters stays in sight")
          .isLessThan(300);
      assertThat(Barriers.of(page)).isEmpty();

      Locator chosen = page.locator("[role=tab][aria-selected=true]");
      assertThat(chosen).hasAttribute("data-id", "chat-0");
      assertThat(chosen).isInViewport(WHOLLY);
      Set<String> reached = new LinkedHashSet<>();
      chosen.focus();
      page.keyboard().press("Home");
      for (int chat = 0; chat < 40; chat++) {
        assertThat(chosen).isFocused();
        assertThat(chosen).isInViewport(WHOLLY);
        reached.add(chosen.getAttribute("data-id"));
        page.keyboard().press("ArrowRight");
      }
      assertThat(reached).hasSize(40);
      assertThat(tabs(page).first()).isFocused();
      page.keyboard().press("End");
      assertThat(tabs(page).last()).isFocused();
    }
  }

  @Test
  void theCallStandsFirstAndIsOpenOnLoad() {
    try (FakeServer server = new FakeServer();
        BrowserContext profile = browsers.profile(1280, 800, "en", ColorScheme.LIGHT)) {
      Page page = Browsers.agentPage(profile, server);
      server.stream().tell(interaction("old", "chat", "connected", "en", 900));
      server.stream().tell(interaction("call", "voice", "connected", "en", 300));
      server.stream().tell(interaction("mail", "email", "connected", "en", 10));
      assertThat(tabs(page)).hasCount(3);
      assertThat(tabs(page).first()).containsText("Voice");
      page.reload();
      assertThat(tabs(page)).hasCount(3);
      assertThat(page.locator("[role=tab][aria-selected=true]")).containsText("Voice");
    }
  }

  @Test
  void whatIsOverIsPutAwayAndGoneAfterAMinute() {
    try (FakeServer server = new FakeServer();
        BrowserContext profile = browsers.profile(360, 800, "en", ColorScheme.LIGHT)) {
      Page page = profile.newPage();
      page.clock().install();
      page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
      page.waitForCondition(() -> server.stream().followers() > 0);
      server.stream().tell(interaction("call", "voice", "connected", "en", 300));
      server.stream().tell(interaction("chat", "chat", "connected", "en", 200));
      server.stream().tell(interaction("mail", "email", "connected", "en", 100));
      assertThat(tabs(page)).hasCount(3);
      server.stream().tell(interaction("chat", "chat", "ended", "en", 200));
      server.stream().tell(interaction("mail", "email", "ended", "en", 100));
      assertThat(tabs(page)).hasCount(1);
      page.getByText("Recent (2)").click();
      assertThat(tabs(page)).hasCount(3);
      picture(page, "recent");
      assertThat(Barriers.of(page)).isEmpty();
      page.clock().fastForward(62_000);
      assertThat(tabs(page)).hasCount(1);
      assertThat(page.getByText("Recent")).hasCount(0);
    }
  }

  private static Page sixInteractions(FakeServer server, BrowserContext profile, String language) {
    server.answer("/v1/labels", "{\"issues\":{\"leaking-machine\":\"une machine qui fuit\"}}");
    Page page = Browsers.agentPage(profile, server);
    for (int i = 0; i < CHANNELS.size(); i++) {
      server.stream().tell(interaction("i" + i, CHANNELS.get(i), "connected", language, 400 - i));
    }
    assertThat(tabs(page)).hasCount(6);
    return page;
  }

  private static JsonObject interaction(
      String id, String channel, String status, String language, long ago) {
    return Samples.interaction(id, status, language)
        .put("channel", channel)
        .put("startedAt", Instant.now().minusSeconds(ago).toString());
  }

  private static Locator tabs(Page page) {
    return page.locator("[role=tab]");
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", "tabs-" + name + ".png")));
  }
}
