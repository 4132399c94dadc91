package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goals on the page: where they stand, how a lead sets one, and how one on a score is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalPageTest {
  private static final String NO_GOAL =
      """
      {"type": "urn:glidepath:problem:no-goal", "title": "This is no goal", "status": 422,
        "detail": "cause: …", "faults": [{"member": "cause", "kind": "score", "written": "NPS",
          "instead": "broken-promise"}, {"member": "owner", "kind": "missing", "written": ""}]}
      """;
  private static final String HISTORY =
      """
      {"revisions": [{"no": 1, "at": "2026-11-03T10:00:00Z", "by": "maria",
        "why": "half of them are passed on", "goal": "plan-corrections-without-transfer",
        "diff": "--- goals.yaml\\n+++ goals.yaml\\n@@ -1,1 +1,2 @@\\n goals:\\n+  - id: x\\n"}]}
      """;

  private final Browsers browsers = new Browsers();
  private final FakeServer server = new FakeServer();

  @AfterAll
  void close() {
    server.close();
    browsers.close();
  }

  /** With the keyboard alone. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "en, 1280, LIGHT, Promise not kept", "fr, 1280, DARK, Promesse non tenue",
    "es, 360, LIGHT, Promesa incumplida", "fr, 360, DARK, Promesse non tenue"
  })
  void aGoalOnAScoreIsRefusedWithTheCauseToChoose(
      String language, int width, ColorScheme scheme, String instead) throws IOException {
    server.refuse("/v1/goals", NO_GOAL);
    try (BrowserContext profile = open(language, width, scheme)) {
      Page page = profile.pages().get(0);
      page.locator("gp-goal-list .set").press("Enter");
      Locator form = page.locator("gp-goal-form");
      Locator cause = form.locator("[name=cause]");
      assertThat(cause).isFocused();
      assertThat(cause).hasValue("transfer");
      cause.fill("NPS");
      form.locator("[name=why]").fill("…");
      form.locator("[name=why]").press("Control+Enter");

      assertThat(cause).isFocused();
      assertThat(form.locator("#cause-fault")).containsText("NPS");
      assertThat(form.locator("#cause-fault")).containsText(instead);
      assertThat(form.locator("#owner-fault")).isVisible();
      assertThat(Barriers.of(page)).isEmpty();
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) overflow).intValue()).isZero();
      String name = String.join("-", "goals", language, width + "", scheme.name());
      page.locator("gp-goal-list")
          .screenshot(
              new Locator.ScreenshotOptions()
                  .setPath(Path.of("target", "pictures", name.toLowerCase(Locale.ROOT) + ".png")));
      form.locator(".field button").first().press("Enter");
      assertThat(cause).hasValue("broken-promise");
      assertThat(form.locator("#cause-fault")).hasCount(0);
      cause.press("Escape");
      assertThat(form).hasCount(0);
      assertThat(page.locator("gp-goal-list .set")).isFocused();
    }
  }

  @Test
  void aLeadSetsAGoalAndTakesOneAway() throws IOException {
    server.refuse("/v1/goals", "");
    try (BrowserContext profile = open("en", 1280, ColorScheme.LIGHT)) {
      Page page = profile.pages().get(0);
      page.locator("gp-goal-list .set").click();
      Locator form = page.locator("gp-goal-form");
      form.locator("[name=cause]").fill("Broken promise that nobody knows");
      form.locator("[name=cause]").fill("Promise not kept");
      form.locator("[name=issue]").selectOption("plan-correction");
      form.locator("[name=baseline]").fill("40,5");
      form.locator("[name=target]").fill("5");
      form.locator("[name=owner]").fill("ana");
      form.locator("[name=due]").fill("2027-06-30");
      form.locator("button.primary").click();
      assertThat(form).containsText("Say why");
      form.locator("[name=why]").fill("they call about it");
      form.locator("button.primary").click();
      assertThat(page.getByText("stands in config/goals.yaml from now on")).isVisible();
      assertThat(form).hasCount(0);
      JsonObject sent = new JsonObject(server.lastBody());
      assertThat(sent.getString("cause")).isEqualTo("broken-promise");
      assertThat(sent.getString("baseline")).isEqualTo("40.5");
      assertThat(sent.getString("issue")).isEqualTo("plan-correction");
      assertThat(sent.getJsonArray("sources")).isEqualTo(JsonArray.of("survey", "ledger"));
      assertThat(sent.getString("counter")).isEqualTo("repeat-rate");

      Locator removal = page.locator("gp-goal-removal").first();
      removal.locator("button").click();
      assertThat(removal.locator("textarea")).isFocused();
      removal.locator("textarea").fill("it is done");
      removal.locator("button.primary").click();
      assertThat(page.getByText("taken out of config/goals.yaml")).isVisible();
      assertThat(new JsonObject(server.lastBody()).getString("id"))
          .isEqualTo("plan-corrections-without-transfer");
      assertThat(page.locator("gp-goal-list gp-fix-history")).containsText("maria");
    }
  }

  @Test
  void whoIsNoLeadSeesGoalsAndSetsNone() throws IOException {
    try (BrowserContext profile = open("en", 1280, ColorScheme.LIGHT, "product")) {
      Page page = profile.pages().get(0);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(page.locator("gp-goal-list")).containsText("joris");
      assertThat(page.locator("gp-goal-list .set")).hasCount(0);
      assertThat(page.locator("gp-goal-removal")).hasCount(0);
    }
  }

  private BrowserContext open(String language, int width, ColorScheme scheme) throws IOException {
    return open(language, width, scheme, "cx-lead");
  }

  private BrowserContext open(String language, int width, ColorScheme scheme, String role)
      throws IOException {
    server.role(role);
    server.answer("/v1/issues", sample("issues"));
    server.answer("/v1/goals", sample("goals"));
    server.answer("/v1/goals/history", HISTORY);
    BrowserContext profile = browsers.profile(width, 800, language, scheme);
    Page page = profile.newPage();
    page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
    page.waitForURL(url -> !url.contains("sign-in"));
    page.navigate(server.url("/insight"));
    page.locator("gp-goal-list gp-figure-table tbody tr").first().waitFor();
    page.locator("gp-issue-table tbody tr").first().waitFor();
    return profile;
  }

  private static String sample(String name) throws IOException {
    try (var in = GoalPageTest.class.getResourceAsStream("/pages/" + name + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
