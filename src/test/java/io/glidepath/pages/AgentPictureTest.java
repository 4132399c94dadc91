package io.glidepath.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the agent sees at both widths, in both schemes and all languages; see target/pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class AgentPictureTest {
  private final Browsers browsers = new Browsers();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "en, 360, LIGHT",
    "fr, 360, DARK",
    "es, 360, LIGHT",
    "en, 1280, DARK",
    "fr, 1280, LIGHT",
    "es, 1280, DARK",
    "en, 1280, LIGHT",
    "en, 360, DARK"
  })
  void isReadable(String language, int width, ColorScheme scheme) {
    try (FakeServer server = new FakeServer();
        BrowserContext profile = browsers.profile(width, 800, language, scheme)) {
      Page page = Browsers.agentPage(profile, server);
      server.stream().tell(Samples.interaction("i1", "connected", language));
      server.stream().tell(Samples.effort("i1", language));
      server.stream().tell(Samples.suggestion("i1", 1, language));
      server.stream().tell(Samples.suggestion("i1", 2, language));
      server.stream().tell(Samples.suggestion("i1", 3, language));
      page.locator("gp-suggestion-card").nth(2).waitFor();
      page.keyboard().press("1");
      page.waitForTimeout(400);
      String name = String.join("-", language, String.valueOf(width), scheme.name());
      Path picture =
          Path.of("target", "pictures", "agent-" + name.toLowerCase(Locale.ROOT) + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
      assertThat(Barriers.of(page)).isEmpty();
    }
  }
}
