package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an admin sees who may come in, and the ways that the sign-in page offers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePageTest {
  private static final String PEOPLE =
      """
      {"people": [
        {"id": "agent:emma", "role": "agent", "name": "Emma Example", "agentId": "emma",
          "lastSeen": "2026-03-01T09:30:00Z", "from": "provider", "mayComeIn": true},
        {"id": "qa:quentin", "role": "qa", "agentId": "quentin", "from": "link",
          "mayComeIn": false}]}""";
  private static final String WEBHOOKS =
      """
      {"webhooks": [{"name": "crm", "host": "crm.example.com", "waiting": 3, "dead": 1,
          "oldest": "2026-03-01T09:00:00Z", "problem": "It answered with status 503."}],
        "dead": [{"id": "7", "webhook": "crm", "event": "decision-12", "tries": 17,
          "at": "2026-02-27T08:00:00Z", "since": "2026-02-28T08:00:00Z",
          "problem": "It answered with status 500."}]}""";

  private final Browsers browsers = new Browsers();
  private final FakeServer server = new FakeServer();

  @BeforeEach
  void answers() {
    server.role("admin");
    server.answer("/v1/people", PEOPLE);
    server.answer("/v1/webhooks", WEBHOOKS);
  }

  @AfterAll
  void close() {
    server.close();
    browsers.close();
  }

  private Page open(BrowserContext profile) {
    Page page = profile.newPage();
    page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
    page.waitForURL("**/agent");
    page.navigate(server.url("/people"));
    return page;
  }

  @Test
  void tellsWhoMayComeInAndWhatOthersAreTold() {
    try (BrowserContext profile = browsers.profile(1280, 1100, "en", ColorScheme.LIGHT)) {
      Page page = open(profile);
      assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Emma Example");
      assertThat(page.getByRole(AriaRole.ROW).nth(2)).containsText("has no valid link or session");
      assertThat(page.getByText("3 waiting, the oldest since")).isVisible();
      assertThat(page.getByText("decision-12").first()).isVisible();
      assertThat(Barriers.of(page)).isEmpty();
      picture(page, "people");
    }
  }

  @Test
  void makesALinkWithTheKeyboard() {
    try (BrowserContext profile = browsers.profile(1280, 1100, "en", ColorScheme.LIGHT)) {
      Page page = open(profile);
      Locator id = page.locator("input[name=agentId]");
      assertThat(id).isVisible();
      server.answer(
          "/v1/people", "{\"link\":\"/sign-in#abc\",\"expiresAt\":\"2026-03-01T18:00:00Z\"}");
      id.focus();
      page.keyboard().type("lucia");
      page.keyboard().press("Enter");
      assertThat(page.locator("code")).hasText(server.url("/sign-in#abc"));
      assertThat(page.getByText("whoever has it signs in as this person")).isVisible();
      JsonObject sent = new JsonObject(server.lastBody());
      assertThat(sent.getString("agentId")).isEqualTo("lucia");
      assertThat(sent.getString("role")).isEqualTo("agent");
      assertThat(sent.getInteger("hours")).isEqualTo(8);
    }
  }

  @ParameterizedTest
  @CsvSource({"fr,Personnes", "es,Personas"})
  void fitsANarrowWindowInTheReadersLanguage(String language, String heading) {
    try (BrowserContext profile = browsers.profile(360, 800, language, ColorScheme.DARK)) {
      Page page = open(profile);
      assertThat(page.locator("h1")).hasText(heading);
      assertThat(page.getByText("decision-12").first()).isVisible();
      assertThat(Barriers.of(page)).isEmpty();
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      picture(page, "people-360-" + language);
    }
  }

  @Test
  void offersTheProviderFirstAndTheTokenBehindIt() {
    server.answer("/v1/sign-in", "{\"provider\":{\"name\":\"Acme\",\"start\":\"/sign-in/start\"}}");
    try (BrowserContext profile = browsers.profile(480, 700, "en", ColorScheme.LIGHT)) {
      Page page = profile.newPage();
      page.navigate(server.url("/sign-in?problem=no-role"));
      Locator at = page.getByText("Sign in with Acme");
      assertThat(at).hasAttribute("href", "/sign-in/start");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("no role here belongs to you yet");
      assertThat(page.locator("textarea")).isHidden();
      picture(page, "sign-in-provider");
      assertThat(Barriers.of(page)).isEmpty();
      page.getByText("Another way").click();
      assertThat(page.locator("textarea")).isVisible();
      assertThat(Barriers.of(page)).isEmpty();
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures/" + name + ".png")));
  }
}
