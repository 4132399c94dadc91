package io.glidepath.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lead sees, wide and narrow, in both schemes and all languages; see target/pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class RulesPictureTest {
  private final Browsers browsers = new Browsers();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({"fr, 1280, DARK", "es, 768, LIGHT", "en, 360, DARK"})
  void isReadable(String language, int width, ColorScheme scheme) {
    try (RulesDesk desk =
        new RulesDesk(browsers, "cx-lead", new Desk.Sight(width, language, scheme))) {
      String name = String.join("-", language, String.valueOf(width), scheme.name());
      assertThat(Barriers.of(desk.page)).isEmpty();
      desk.picture("tree-" + name.toLowerCase(Locale.ROOT));
      desk.open(RulesDesk.CARD);
      desk.page.locator("gp-card-form input").first().waitFor();
      desk.picture(name.toLowerCase(Locale.ROOT));
      assertThat(Barriers.of(desk.page)).isEmpty();
      assertThat(desk.complaints()).isEmpty();
    }
  }
}
