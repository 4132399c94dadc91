package io.glidepath.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page with nothing to show, when nothing can be read, and under its help, light and dark. The
 * tests of each page look at it while it is worked with.
 */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
  private final Browsers browsers = new Browsers();

  /** A page, and who sees it; {@code keys} says whether it has keys that help explains. */
  private record Seen(String page, String role, boolean keys, ColorScheme scheme, int width) {
    Desk desk(Browsers browsers) {
      return new Desk(browsers, role, page, new Desk.Sight(width, "en", scheme)) {};
    }
  }

  private static Stream<Seen> pages() {
    return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
        .flatMap(
            scheme -> {
              int width = scheme == ColorScheme.LIGHT ? 1280 : 360;
              return Stream.of(
                  new Seen("agent", "agent", true, scheme, width),
                  new Seen("rules", "cx-lead", true, scheme, width),
                  new Seen("audit", "qa", true, scheme, width),
                  new Seen("insight", "cx-lead", false, scheme, width),
                  new Seen("floor", "team-lead", false, scheme, width),
                  new Seen("people", "admin", false, scheme, width));
            });
  }

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void keepsNobodyFromUsingIt(Seen seen) {
    List<String> found = new ArrayList<>();
    try (Desk desk = seen.desk(browsers)) {
      desk.server().answer("/v1/reviews/queue", "{\"items\": []}");
      desk.server().answer("/v1/reviews/agreement", NO_PAIRS);
      settle(desk);
      look(desk, seen, "empty", found);
      if (seen.page().equals("audit")) {
        for (String part : List.of("search", "words", "agreement", "rules")) {
          desk.page.evaluate("part => { location.hash = '#/' + part }", part);
          settle(desk);
          look(desk, seen, "empty-" + part, found);
        }
      }
      if (seen.keys()) {
        desk.press("?");
        desk.dialog().waitFor();
        look(desk, seen, "help", found);
        desk.press("Escape");
      }
      desk.server().setReachable(false);
      desk.page.reload();
      settle(desk);
      look(desk, seen, "unread", found);
    }
    assertThat(found).isEmpty();
  }

  /** That axe looks at all, also inside of components. */
  @Test
  void aBarrierThatIsPutThereIsFound() {
    Seen seen = new Seen("people", "admin", false, ColorScheme.LIGHT, 1280);
    try (Desk desk = seen.desk(browsers)) {
      settle(desk);
      desk.page
          .locator("main")
          .evaluate("main => main.append(Object.assign(new Image(), {src: '/none.png'}))");
      assertThat(Axe.of(desk.page.mainFrame()))
          .anyMatch(each -> each.startsWith("image-alt (critical)"));
    }
  }

  private static final String NO_PAIRS =
      """
      {"needed": 20, "deeds": {"n": 0, "agreed": 0, "enough": false},
        "silences": {"n": 0, "agreed": 0, "enough": false}, "differences": []}
      """;

  private static void settle(Desk desk) {
    desk.page.locator("main").first().waitFor();
    desk.page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static void look(Desk desk, Seen seen, String state, List<String> found) {
    String name = "state-" + state + "-" + seen.scheme().name().toLowerCase(Locale.ROOT);
    desk.picture(name);
    Barriers.of(desk.page).forEach(each -> found.add(seen.page() + " " + state + ": " + each));
  }
}
