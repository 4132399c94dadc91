package io.glidepath.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a reviewer sees, wide and narrow, in both schemes and all languages; see target/pictures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class AuditPictureTest {
  private final Browsers browsers = new Browsers();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "fr, 1600, DARK",
    "en, 1280, LIGHT",
    "es, 900, LIGHT",
    "fr, 360, LIGHT",
    "en, 360, DARK"
  })
  void isReadable(String language, int width, ColorScheme scheme) {
    String name = String.join("-", language, String.valueOf(width), scheme.name());
    Desk.Sight sight = new Desk.Sight(width, language, scheme);
    try (AuditDesk desk = new AuditDesk(browsers, sight)) {
      look(desk, name, "queue");
      desk.press("n");
      desk.page.locator("gp-case-view h2").waitFor();
      look(desk, name, "interaction");
      desk.press("j", "j", "2", "Enter");
      desk.page.locator("gp-rule-why li").first().waitFor();
      look(desk, name, "why");
      desk.press("a");
      desk.page.locator("gp-rules-then li").first().waitFor();
      look(desk, name, "all-rules");
      desk.go("#/search");
      desk.found().first().waitFor();
      look(desk, name, "search");
      desk.go("#/agreement");
      desk.page.locator("gp-agreement-view .side").first().waitFor();
      look(desk, name, "agreement");
      desk.go("#/rules");
      desk.page.locator("gp-rule-records li").first().waitFor();
      look(desk, name, "rules");
      assertThat(desk.complaints()).isEmpty();
    }
  }

  private static void look(AuditDesk desk, String name, String what) {
    desk.picture(what + "-" + name.toLowerCase(Locale.ROOT));
    assertThat(Barriers.of(desk.page)).as(what).isEmpty();
  }
}
