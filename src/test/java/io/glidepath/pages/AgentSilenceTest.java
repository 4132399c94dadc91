package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says while nothing is suggested: never that all is easy where it is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentSilenceTest {
  private final Browsers browsers = new Browsers();

  @AfterAll
  void close() {
    browsers.close();
  }

  @Test
  void isExplainedFromTheFacts() {
    try (FakeServer server = new FakeServer();
        BrowserContext profile = browsers.profile(1280, 800, "en", ColorScheme.LIGHT)) {
      Page page = Browsers.agentPage(profile, server);
      FakeStream stream = server.stream();
      stream.tell(Samples.interaction("i1", "connected", "en"));
      stream.tell(attention("i1", "unknown", "Nothing is known."));
      assertThat(page.getByText("Nothing known yet.")).isVisible();

      stream.tell(attention("i1", "easy", "Nothing needs you."));
      assertThat(page.getByText("All easy so far.")).isVisible();

      stream.tell(Samples.effort("i1", "en"));
      assertThat(page.getByText("All easy so far.")).hasCount(0);
      assertThat(page.getByText("Hard, and no new suggestion for it.")).isVisible();
      assertThat(page.getByText("What cost the customer most: Hold.")).isVisible();

      stream.tell(attention("i1", "open", "The largest cause still open: time on hold."));
      assertThat(page.getByText("still open: time on hold")).isVisible();
      picture(page, "open");

      stream.tell(
          attention("i1", "capped", "You have had 60 tips this hour; only urgent ones now."));
      assertThat(page.getByText("Only urgent suggestions now.")).isVisible();
      assertThat(page.getByText("You have had 60 tips this hour")).isVisible();
      picture(page, "capped");

      stream.tell(
          attention("i1", "quiet", "You asked for quiet.")
              .put("until", Instant.now().plusSeconds(300).toString()));
      assertThat(page.locator("gp-silence").getByText("Quiet until")).isVisible();

      server.setReachable(false);
      assertThat(page.getByText("Advice is paused.")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Well done, Its effort was 51",
    "fr, Beau travail, Son effort était de 51",
    "es, Buen trabajo, Su esfuerzo fue de 51"
  })
  void doesNotPraiseAHardEnd(String language, String praise, String effort) {
    try (FakeServer server = new FakeServer();
        BrowserContext profile = browsers.profile(360, 800, language, ColorScheme.DARK)) {
      Page page = Browsers.agentPage(profile, server);
      server.stream().tell(Samples.interaction("i1", "connected", language));
      server.stream().tell(Samples.interaction("i1", "ended", language));
      assertThat(page.getByText(praise)).isVisible();
      server.stream().tell(Samples.effort("i1", language));
      assertThat(page.getByText(effort)).isVisible();
      assertThat(page.getByText(praise)).hasCount(0);
      picture(page, "hard-end-" + language);
      assertThat(Barriers.of(page)).isEmpty();
    }
  }

  private static JsonObject attention(String interactionId, String state, String text) {
    return new JsonObject()
        .put("type", "attention")
        .put("interactionId", interactionId)
        .put("state", state)
        .put("text", text);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", "silence-" + name + ".png")));
  }
}
