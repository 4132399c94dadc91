package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a lead sees of a month of six issues, wide and narrow, in both schemes and all languages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class InsightPictureTest {
  /** Names in the chart that lie over another name or a bubble; that some, or many, are not there. */
  private static final String HIDDEN_NAMES =
      """
      () => {
        const find = (root, what) => [...root.querySelectorAll('*')].flatMap(
          each => [...(each.matches(what) ? [each] : []),
            ...(each.shadowRoot ? find(each.shadowRoot, what) : [])]);
        const boxes = what => find(document, what).map(each => each.getBoundingClientRect());
        const [names, circles] = [boxes('text.name'), boxes('a circle')];
        const apart = (a, b) => a.right <= b.left || b.right <= a.left
          || a.bottom - 3 <= b.top || b.bottom - 3 <= a.top;
        const touches = (name, circle) => {
          const [x, y] = [circle.x + circle.width / 2, circle.y + circle.height / 2];
          return Math.hypot(Math.max(name.left - x, 0, x - name.right),
            Math.max(name.top + 2 - y, 0, y - name.bottom + 2)) < circle.width / 2 - 1;
        };
        const few = innerWidth > 1000 ? circles.length : circles.length / 2;
        const found = names.length >= few ? [] : [names.length + ' names'];
        names.forEach((name, at) => {
          if (names.some((other, n) => n !== at && !apart(name, other))) found.push('name ' + at);
          if (circles.some(circle => touches(name, circle))) found.push('bubble ' + at);
        });
        return found;
      }
      """;

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

  private static final String OBSTACLES =
      """
      {"reports": 31, "tooFew": [], "obstacles": [
        {"issue": "plan-correction", "kind": "letter", "n": 19, "per100": 7.6,
          "owners": {"cx": "ana", "product": "joris"}, "interactions": [
            {"interactionId": "plan-7", "href": "/v1/interactions/plan-7"},
            {"interactionId": "plan-9", "href": "/v1/interactions/plan-9"}]},
        {"issue": "damaged-item", "kind": "step", "n": 12, "per100": 1.3, "owners": {},
          "interactions": []}]}
      """;
  private static final String OUTCOMES =
      """
      {"since": "2026-05-01", "until": "2026-10-28", "days": 30,
        "published": {"lowEffort": 0.09, "highEffort": 0.96, "source": "Dixon 2013"},
        "bands": [
          {"from": 0, "to": 19, "tooFew": false, "customers": 1200, "outcomes": [
            {"outcome": "lost", "customers": 36, "share": 0.03, "low": 0.022, "high": 0.041,
              "interactions": []}]},
          {"from": 20, "to": 39, "tooFew": false, "customers": 300, "outcomes": [
            {"outcome": "lost", "customers": 15, "share": 0.05, "low": 0.031, "high": 0.081,
              "interactions": []}]},
          {"from": 40, "to": 59, "tooFew": true, "outcomes": []},
          {"from": 60, "to": 100, "tooFew": false, "customers": 140, "outcomes": [
            {"outcome": "lost", "customers": 28, "share": 0.2, "low": 0.142, "high": 0.274,
              "interactions": [{"interactionId": "plan-7", "effortScore": 86,
                "href": "/v1/interactions/plan-7"}]}]}],
        "differences": [{"outcome": "lost", "value": 0.17, "low": 0.112, "high": 0.244,
          "clear": true}]}
      """;
  private static final String CALIBRATION =
      """
      {"since": "2026-05-01", "until": "2026-10-28", "needs": 200,
        "all": {"n": 1516, "enough": true, "rankCorrelation": -0.63, "meanAbsoluteError": 0.84,
          "curve": [{"from": 0, "to": 11, "value": 6.4, "n": 700},
            {"from": 21, "to": 39, "value": 5.1, "n": 500},
            {"from": 55, "to": 86, "value": 2.7, "n": 316}]},
        "languages": [{"language": "fr", "n": 120, "enough": false}],
        "unseen": [{"rule": "simplicity.long-hold", "title": "Long hold", "points": 8,
          "proposed": 2, "n": 240, "others": 900, "difference": -0.05, "low": -0.2,
          "high": 0.1}]}
      """;
  private static final String EFFECTS =
      """
      {"since": "2026-08-30", "until": "2026-10-28", "agentHours": 640, "shown": 2100,
        "perAgentHour": 3.28, "rules": [{"rule": "channel.own-the-case", "title": "Own this case",
          "shown": 900, "perAgentHour": 1.4, "accepted": 0.62, "low": 0.59, "high": 0.65}],
        "published": [{"day": "2026-09-20", "days": 28, "rules": [
          {"rule": "channel.own-the-case", "title": "Own this case"}],
          "repeats": {"n": 4100, "value": -0.021, "low": -0.038, "high": -0.004, "clear": true},
          "hardAnswers": {"n": 0}}]}
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
    server.answer("/v1/obstacles", OBSTACLES);
    server.answer("/v1/outcomes", OUTCOMES);
    server.answer("/v1/calibration", CALIBRATION);
    server.answer("/v1/rule-effects", EFFECTS);
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
      assertThat((List<?>) page.evaluate(HIDDEN_NAMES)).isEmpty();
      assertThat(Barriers.of(page)).isEmpty();
      page.locator("gp-issue-chart a").last().focus();
      page.keyboard().press("Enter");
      page.locator("gp-issue-detail").waitFor();
      assertThat(Barriers.of(page)).isEmpty();
      page.locator("gp-what-if input").first().fill("300");
      page.locator("gp-what-if input").first().dispatchEvent("change");
      assertThat(page.locator("gp-what-if [role=status]")).containsText("79");
      assertThat(page.locator("gp-trap-list")).containsText("promoter-1");
      assertThat(page.locator("gp-obstacle-section [role=status]")).containsText("ana");
      assertThat(page.locator("gp-outcome-section [role=status]")).containsText("17");
      assertThat(page.locator("gp-calibration-section [role=status]").first()).containsText("516");
      assertThat(page.locator("gp-rule-effects tbody tr")).hasCount(2);
      assertThat(page.locator("gp-insight-findings .button")).hasCount(6);
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
