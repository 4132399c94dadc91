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

/** The page of KPI flags: real data to be read, at a narrow width too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadPagesTest {
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
