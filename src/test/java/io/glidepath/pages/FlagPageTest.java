package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags on KPI settings: what is observed, what a fix changes, and how it is written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagPageTest {
  private static final String DIFF =
      """
      --- kpis.yaml
      +++ kpis.yaml
      @@ -12,7 +12,7 @@
         - id: aht
           measures: handle-time
           target: {op: "<=", value: 240, unit: s} # talk, hold and wrap-up together, per agent
      -    use: incentive
      +    use: benchmark
      """;

  private final Browsers browsers = new Browsers();
  private final FakeServer server = new FakeServer();

  @AfterAll
  void close() {
    server.close();
    browsers.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 360, Write this fix", "en, 1280, Write this fix",
    "fr, 360, Écrire cette correction", "fr, 1280, Écrire cette correction",
    "es, 360, Escribir esta corrección", "es, 1280, Escribir esta corrección"
  })
  void fitsAndCanBeUsedByAll(String language, int width, String apply) {
    try (BrowserContext profile = open(language, width)) {
      Page page = profile.pages().get(0);
      Locator panel = page.locator("gp-flag-panel").first();
      panel.getByText(apply).click();
      assertThat(panel.locator("textarea")).isFocused();
      assertThat(page.locator("gp-flag-panel").nth(1)).containsText("apologises");
      assertThat(Barriers.of(page)).isEmpty();
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) overflow).intValue()).isZero();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "pictures", "flags-%s-%d.png".formatted(language, width)))
              .setFullPage(true));
    }
  }

  @Test
  void writesAFixWithItsReasonAndShowsTheHistory() {
    try (BrowserContext profile = open("en", 1280)) {
      Page page = profile.pages().get(0);
      Locator panel = page.locator("gp-flag-panel").first();
      panel.getByText("Write this fix").click();
      panel.getByText("Write it").click();
      assertThat(panel.getByRole(AriaRole.ALERT))
          .hasText("Say why, for those who read the history.");
      panel.locator("textarea").fill("short calls come back");
      server.answer("/v1/kpis/flags", new JsonObject().put("flags", new JsonArray()).encode());
      panel.getByText("Write it").click();

      assertThat(page.getByText("Written to the settings file.")).isVisible();
      assertThat(page.locator("gp-flag-panel")).hasCount(0);
      assertThat(page.getByText("agents hurried")).isVisible();
      JsonObject sent = new JsonObject(server.lastBody());
      assertThat(sent.getString("why")).isEqualTo("short calls come back");
      assertThat(sent.getString("diff")).isEqualTo(DIFF);
      assertThat(sent.getString("kpi")).isEqualTo("aht");
    }
  }

  @Test
  void showsWhatWaitsToTheSecondPersonOnly() {
    try (BrowserContext profile = open("en", 1280)) {
      Page page = profile.pages().get(0);
      server.answer("/v1/kpis/fix", "{\"status\":\"awaiting-approval\"}");
      server.answer("/v1/kpis/history", waiting("jo", "agent-7"));
      Locator panel = page.locator("gp-flag-panel").first();
      panel.getByText("Write this fix").click();
      panel.locator("textarea").fill("short calls come back");
      panel.getByText("Write it").click();

      assertThat(page.getByText("It waits for a second person")).isVisible();
      Locator waiting = page.locator("gp-waiting-fixes li");
      assertThat(waiting).hasCount(2);
      assertThat(waiting.nth(1)).containsText("You proposed it");
      assertThat(waiting.nth(1).getByText("Approve and write")).hasCount(0);
      assertThat(Barriers.of(page)).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "pictures", "flags-waiting.png"))
              .setFullPage(true));
      server.answer("/v1/kpis/approve", "{\"no\":2}");
      server.answer("/v1/kpis/history", "{\"revisions\":[],\"waiting\":[]}");
      waiting.nth(0).getByText("Approve and write").click();

      assertThat(page.getByText("Written to the settings file.")).isVisible();
      assertThat(waiting).hasCount(0);
      assertThat(new JsonObject(server.lastBody()).getInteger("no")).isEqualTo(1);
    }
  }

  private static String waiting(String... people) {
    JsonArray waiting = new JsonArray();
    for (String by : people) {
      waiting.add(
          new JsonObject()
              .put("no", waiting.size() + 1)
              .put("at", "2026-03-09T10:00:00Z")
              .put("by", by)
              .put("why", "agents hurried")
              .put("rule", "kpi.handle-time-pressure")
              .put("kpi", "aht")
              .put("diff", DIFF));
    }
    JsonObject told = new JsonObject().put("approval", "second-person").put("waiting", waiting);
    return told.put("revisions", new JsonArray()).encode();
  }

  @Test
  void aTeamLeadReadsButDoesNotWrite() {
    try (BrowserContext profile = open("en", 1280, "team-lead")) {
      Page page = profile.pages().get(0);
      assertThat(page.locator("gp-flag-panel").first()).containsText("use: benchmark");
      assertThat(page.getByText("Write this fix")).hasCount(0);
    }
  }

  private BrowserContext open(String language, int width) {
    return open(language, width, "cx-lead");
  }

  private BrowserContext open(String language, int width, String role) {
    server.role(role);
    server.answer("/v1/kpis/flags", flags());
    server.answer("/v1/kpis/fix", "{}");
    server.answer(
        "/v1/kpis/history",
        """
        {"revisions":[{"no":1,"at":"2026-03-09T10:00:00Z","by":"maria","why":"agents hurried",
          "rule":"kpi.contacts-per-hour","kpi":"contacts-per-hour",
          "diff":"--- kpis.yaml\\n+++ kpis.yaml\\n@@ -1,1 +1,1 @@\\n-a\\n+b\\n"}]}
        """);
    BrowserContext profile =
        browsers.profile(width, 800, language, width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT);
    Page page = profile.newPage();
    page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
    page.waitForURL("**/agent");
    page.navigate(server.url("/insight"));
    page.locator("gp-fix-history li").first().waitFor();
    page.locator("gp-flag-panel").first().waitFor();
    return profile;
  }

  private static String flags() {
    JsonObject observed =
        new JsonObject()
            .put("about", "repeats-by-handle-time")
            .put("enough", true)
            .put(
                "text",
                "Within the same issue short contacts (up to 240 s) come back 6.0 points more often"
                    + " (95 % 0.6 to 11.4; n 2,000) than longer ones. One source only: repeat"
                    + " contacts.")
            .put("rows", new JsonArray().add(row("plan-correction: 10.0 points (n 1,000)")))
            .put("interactions", new JsonArray(List.of("call-1", "call-2")));
    JsonObject aht = flag("aht", "kpi.handle-time-pressure", "high");
    aht.put("fixDiff", DIFF).put("observed", new JsonArray().add(observed));
    JsonObject item = flag("quality-form", "kpi.apology-count", "warn");
    item.put("item", "apologises for the inconvenience");
    return new JsonObject().put("flags", new JsonArray().add(item).add(aht)).encode();
  }

  private static JsonObject row(String text) {
    return new JsonObject().put("name", text).put("text", text);
  }

  private static JsonObject flag(String kpi, String rule, String severity) {
    return new JsonObject()
        .put("kpi", kpi)
        .put("rule", rule)
        .put("title", "Handle time as a bonus")
        .put("language", "en")
        .put("severity", severity)
        .put("why", "Agents are paid for short calls.")
        .put("effect", "They hurry, and customers call again.")
        .put("fix", "kpis:\n  - {id: aht, use: benchmark}");
  }
}
