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
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team lead at work on the floor, by mouse and by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloorPageTest {
  private static final String LABELS =
      """
      {"issues": {"no-internet": "No internet", "billing": "Bill"},
        "queues": {"tech": "Technical help"}, "causes": {"transfer": "Transfer"}}""";
  private static final String CAUSES =
      """
      {"interactionId": "call-0", "effort": {"score": 92, "charges": [
        {"rule": "a", "driver": "transfer", "points": 12, "at": "2026-03-01T09:00:00Z", "reason": ""},
        {"rule": "b", "driver": "transfer", "points": 4, "at": "2026-03-01T09:00:00Z", "reason": ""}
      ]}}""";

  private final Browsers browsers = new Browsers();
  private final FakeServer server = new FakeServer();

  @BeforeEach
  void answers() {
    server.role("team-lead");
    server.answer("/v1/floor", floor(2_000).encode());
    server.answer("/v1/labels", LABELS);
    server.answer("/v1/interactions/call-0", CAUSES);
    server.stream().beginAnew("e" + System.nanoTime(), alerts(alert("call-1", "warn")));
  }

  @AfterAll
  void close() {
    server.close();
    browsers.close();
  }

  private static JsonObject floor(int live) {
    Instant now = Instant.now();
    JsonArray interactions = new JsonArray();
    String[] channels = {"voice", "chat", "email"};
    for (int each = 0; each < 30; each++) {
      interactions.add(
          new JsonObject()
              .put("interactionId", "call-" + each)
              .put("status", each % 3 == 0 ? "connected" : each % 3 == 1 ? "held" : "queued")
              .put("channel", channels[each % 3])
              .put("issue", each % 2 == 0 ? "no-internet" : "billing")
              .put("team", "blue")
              .put("startedAt", now.minusSeconds(240 + each * 60L).toString())
              .put("effortScore", 92 - each)
              .put("rise", each % 4 == 0 ? 24 : 0));
    }
    JsonArray bands = new JsonArray();
    for (int band = 0; band < 5; band++) {
      bands.add(
          new JsonObject()
              .put("from", band * 20)
              .put("to", band == 4 ? 100 : band * 20 + 19)
              .put("interactions", live / (band + 2)));
    }
    JsonObject queue = new JsonObject().put("queue", "tech").put("waiting", 41);
    JsonObject due = new JsonObject().put("interactionId", "call-3").put("issue", "billing");
    return new JsonObject()
        .put("at", now.toString())
        .put("live", live)
        .put("byEffort", bands)
        .put("byStatus", new JsonObject().put("connected", live))
        .put("interactions", interactions)
        .put("waiting", 41)
        .put("queues", new JsonArray().add(queue.put("since", now.minusSeconds(700).toString())))
        .put("longest", new JsonArray())
        .put("promisesDue", 1)
        .put(
            "promises",
            new JsonArray()
                .add(due.put("dueAt", now.minusSeconds(60).toString()).put("live", true)))
        .put("teams", new JsonArray().add("blue").add("red"))
        .put("join", "https://desk.example.com/calls/{interactionId}");
  }

  private static JsonObject alert(String interactionId, String severity) {
    return new JsonObject()
        .put("id", interactionId + "~r")
        .put("interactionId", interactionId)
        .put("rule", "r")
        .put("severity", severity)
        .put("title", said("They ask for a supervisor", "Un responsable est demandé", "Se pide"))
        .put("advice", said("Read the story first.", "Lisez l'histoire.", "Lea antes la historia."))
        .put("because", said("They asked.", "On le demande.", "Lo piden."))
        .put("raisedAt", Instant.now().minusSeconds(90).toString());
  }

  private static JsonObject said(String en, String fr, String es) {
    return new JsonObject(Map.of("en", en, "fr", fr, "es", es));
  }

  private static JsonObject alerts(JsonObject... standing) {
    JsonArray all = new JsonArray();
    for (JsonObject each : standing) {
      all.add(each);
    }
    return new JsonObject().put("alerts", all);
  }

  private Page open(BrowserContext profile) {
    Page page = profile.newPage();
    page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
    page.waitForURL("**/agent");
    page.navigate(server.url("/floor"));
    page.locator("gp-live-list tbody tr").first().waitFor();
    page.locator("gp-alert-list li").first().waitFor();
    return page;
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "en, 1280, LIGHT, Floor",
    "fr, 1280, DARK, Plateau",
    "es, 360, LIGHT, Sala",
    "fr, 360, DARK, Plateau"
  })
  void showsTwoThousandInteractionsInABoundedPage(
      String language, int width, ColorScheme scheme, String heading) {
    try (BrowserContext profile = browsers.profile(width, 800, language, scheme)) {
      Page page = open(profile);
      assertThat(page.locator("h1")).hasText(heading);
      assertThat(page.locator("gp-effort-bands dd").first()).hasText("2000");
      assertThat(page.locator("gp-live-list tbody tr")).hasCount(30);
      assertThat(page.locator("gp-waiting-list .queues li")).hasCount(1);
      String name = String.join("-", "floor", language, width + "", scheme.name());
      Path path = Path.of("target", "pictures", name.toLowerCase(Locale.ROOT) + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
      assertThat(Barriers.of(page)).isEmpty();
    }
  }

  @Test
  void tellsAnAlertOnceAndTakesItAwayWhenItIsOver() {
    try (BrowserContext profile = browsers.profile(1280, 900, "en", ColorScheme.LIGHT)) {
      Page page = open(profile);
      Locator alerts = page.locator("gp-alert-list li");
      assertThat(alerts).hasCount(1);
      server.stream()
          .tell(new JsonObject().put("type", "alert").put("alert", alert("call-2", "high")));
      assertThat(alerts).hasCount(2);
      assertThat(alerts.first()).hasAttribute("data-alert", "call-2~r");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("They ask for a supervisor");
      assertThat(alerts.first().getByRole(AriaRole.LINK))
          .hasAttribute("href", "https://desk.example.com/calls/call-2");
      server.stream()
          .tell(
              new JsonObject()
                  .put("type", "alert-over")
                  .put("interactionId", "call-2")
                  .put("alertId", "call-2~r")
                  .put("reason", "ended"));
      assertThat(alerts).hasCount(1);
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("No longer so");
    }
  }

  @Test
  void isUsedWithTheKeyboardAlone() {
    try (BrowserContext profile = browsers.profile(1280, 900, "en", ColorScheme.DARK)) {
      Page page = open(profile);
      page.getByLabel("Why call-0 is hard").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("gp-live-list .causes")).containsText("Transfer: 16 points");
      page.keyboard().press("Enter");
      assertThat(page.locator("gp-live-list .causes")).hasCount(0);
      page.getByLabel("Put aside: They ask for a supervisor").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("gp-alert-list")).containsText("No alert stands.");
      page.getByLabel("Team").focus();
      page.keyboard().press("ArrowDown");
      page.waitForCondition(() -> server.lastQuery().equals("team=blue"));
      page.waitForURL("**/floor?team=blue");
    }
  }

  @Test
  void namesNobodyWhoWorksThere() {
    try (BrowserContext profile = browsers.profile(1280, 900, "en", ColorScheme.LIGHT)) {
      Page page = open(profile);
      assertThat(page.content().contains("agentId")).isFalse();
      assertThat(page.getByText("agent-7")).hasCount(0);
    }
  }
}
