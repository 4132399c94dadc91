package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of leads and QA: real data to be read, at a narrow width too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadPagesTest {
  private static final String DECISION =
      """
      {"items": [{"id": 7, "interactionId": "i1", "seq": 4, "at": "2026-11-21T10:00:00Z",
        "event": "e-4", "rule": "channel.own-the-case", "rulebook": "9f2c", "outcome": "suppressed",
        "suppressedBy": "cooldown", "facts": {"transfers": "2"}, "leafHash": "ab12"}]}
      """;
  private static final String FLAG =
      """
      [{"kpi": "aht", "rule": "kpi.handle-time", "severity": "high",
        "why": "Agents are paid for short calls.", "effect": "They hurry, and customers call again.",
        "fix": "use: benchmark\\nscope: team", "counterMetric": "repeat-rate", "evidence": "HBR"}]
      """;

  private final Browsers browsers = new Browsers();
  private final FakeServer server = new FakeServer();
  private final BrowserContext profile = browsers.profile(360, 800, "en", ColorScheme.LIGHT);
  private Page page = profile.newPage();

  @BeforeEach
  void signIn() {
    server.role("admin");
    page = profile.newPage();
    page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
    page.waitForURL("**/agent");
  }

  @AfterEach
  void leave() {
    page.close();
  }

  @AfterAll
  void close() {
    profile.close();
    server.close();
    browsers.close();
  }

  @Test
  void theDecisionLogIsNarrowedByItsFilters() {
    server.answer("/v1/decisions", DECISION);
    open("/audit");
    assertThat(page.getByText("suppressed: cooldown")).isVisible();
    page.getByText("channel.own-the-case").click();
    assertThat(page.getByText("transfers")).isVisible();
    assertThat(Barriers.of(page)).isEmpty();
    page.getByLabel("Outcome").selectOption("suppressed");
    page.waitForCondition(() -> server.lastQuery().contains("outcome=suppressed"));
    assertThat(page.url()).contains("outcome=suppressed");
  }

  @Test
  void kpiFlagsSayWhyWhatItDoesAndWhatToSet() {
    server.answer("/v1/kpis/flags", FLAG);
    open("/insight");
    assertThat(page.getByText("Agents are paid for short calls.")).isVisible();
    assertThat(page.getByText("use: benchmark")).isVisible();
    assertThat(Barriers.of(page)).isEmpty();
  }

  @Test
  void aFaultIsSaid() {
    server.answer("/v1/kpis/flags", "no json");
    open("/insight");
    assertThat(page.getByText("could not be read")).isVisible();
  }

  private void open(String path) {
    page.navigate(server.url(path));
    page.locator("gp-lead-frame nav a").first().waitFor();
    page.waitForTimeout(300);
    Path picture = Path.of("target", "pictures", path.substring(1) + "-360.png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    page.setViewportSize(1280, 800);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", path.substring(1) + "-1280.png")));
    page.setViewportSize(360, 800);
  }
}
