package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a lead sees of a month of six issues, wide and narrow, in both schemes and all languages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightPictureTest {
  private static final String TRAPS =
      """
      {"traps": [
        {"trap": "promoters-at-risk", "n": 1, "interactions": [{"interactionId": "promoter-1",
          "issue": "damaged-item", "effortScore": 68, "href": "/v1/interactions/promoter-1"}]},
        {"trap": "kind-agent-hard-process", "n": 0, "interactions": []},
        {"trap": "need-not-have-been", "n": 0, "interactions": []}]}
      """;
  private static final String WHAT_IF =
      """
      {"issue": "plan-correction", "hours": {"now": 100, "then": 20.8},
        "hard": {"now": 180, "then": 13}, "priority": {"now": 23.1, "then": 1.3}}
      """;

  private final Browsers browsers = new Browsers();
  private final FakeServer server = new FakeServer();

  @AfterAll
  void close() {
    server.close();
    browsers.close();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({"en, 1280, LIGHT", "fr, 1280, DARK", "es, 360, LIGHT", "fr, 360, DARK"})
  void saysWhatHurtsMostOnTheFirstScreen(String language, int width, ColorScheme scheme)
      throws IOException {
    server.role("cx-lead");
    server.answer("/v1/issues", sample("issues"));
    server.answer("/v1/posts", sample("posts"));
    server.answer("/v1/journeys", sample("journeys"));
    server.answer("/v1/goals", sample("goals"));
    server.answer("/v1/issues/traps", TRAPS);
    server.answer("/v1/issues/what-if", WHAT_IF);
    server.answer("/v1/kpis/flags", "[]");
    try (BrowserContext profile = browsers.profile(width, 800, language, scheme)) {
      Page page = profile.newPage();
      page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
      page.waitForURL(url -> !url.contains("sign-in"));
      page.navigate(server.url("/insight"));
      page.locator("gp-issue-sentences li").nth(2).waitFor();
      page.locator("gp-issue-table tbody tr").first().waitFor();
      String name = String.join("-", "insight", language, width + "", scheme.name());
      picture(page, name, false);
      assertThat(page.locator("gp-issue-sentences li").first().textContent()).contains("23");
      if (width == 1280) {
        double end = page.locator("gp-issue-rankings").boundingBox().y;
        end += page.locator("gp-issue-rankings").boundingBox().height;
        assertThat(end).as("nothing of it below the first screen").isLessThan(800);
      }
      assertThat(Barriers.of(page)).isEmpty();
      page.locator("gp-issue-chart a").last().focus();
      page.keyboard().press("Enter");
      page.locator("gp-issue-detail").waitFor();
      assertThat(Barriers.of(page)).isEmpty();
      page.locator("gp-what-if input").first().fill("300");
      page.locator("gp-what-if input").first().dispatchEvent("change");
      assertThat(page.locator("gp-what-if [role=status]")).containsText("79");
      assertThat(page.locator("gp-trap-list")).containsText("promoter-1");
      assertThat(page.locator("gp-post-list")).containsText("ana");
      assertThat(page.locator("gp-journey-list .win")).containsText("62");
      assertThat(page.locator("gp-goal-list")).containsText("joris");
      picture(page, name + "-open", true);
    }
  }

  private static void picture(Page page, String name, boolean whole) {
    Path path = Path.of("target", "pictures", name.toLowerCase(Locale.ROOT) + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(whole));
  }

  private static String sample(String name) throws IOException {
    try (var in = InsightPictureTest.class.getResourceAsStream("/pages/" + name + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
