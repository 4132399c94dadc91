package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.glidepath.PreparedData;
import io.glidepath.Wiring;
import io.glidepath.settings.Settings;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A lead's whole job in a real browser, before the real server with the real rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class LeadAtWorkTest {
  private static final Path CONFIG = Path.of("config");

  private final List<BrowserContext> profiles = new ArrayList<>();
  private final Browsers browsers = new Browsers();
  private Wiring server;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    Path rules = data.resolve("rules");
    copy(Path.of("rules"), rules);
    Wiring.Places places = new Wiring.Places(CONFIG, rules, data.resolve("data"), 0);
    server = PreparedData.start(places, Settings.read(CONFIG));
  }

  @AfterEach
  void leave() {
    profiles.forEach(BrowserContext::close);
    profiles.clear();
  }

  @AfterAll
  void stop() {
    browsers.close();
    server.close();
  }

  @Test
  void aLeadWithoutANameIsToldBeforeTheyTry() {
    Page page = open(null, "en");
    page.getByRole(AriaRole.TREEITEM).first().waitFor();
    assertThat(page.locator("gp-rule-banners")).containsText("signed in without a name");
    assertThat(page.locator("gp-rule-banners")).containsText("--role cx-lead --name");
    picture(page, "nameless");
    Page named = open("maria", "fr");
    named.getByRole(AriaRole.TREEITEM).first().waitFor();
    assertThat(named.locator("gp-rule-banners .banner")).hasCount(0);
  }

  @Test
  void aCardIsWrittenTriedPublishedAndTakenBack() {
    Page page = open("maria", "en");
    page.getByRole(AriaRole.TREEITEM).first().waitFor();
    page.navigate(server.url() + "/rules#channel/own-the-case.yaml");
    page.reload();
    Locator preview = page.locator("gp-card-preview");
    assertThat(preview).containsText("Own this case");
    preview.getByRole(AriaRole.BUTTON, button("French")).click();
    assertThat(preview).containsText("Prenez ce dossier en main");
    page.getByLabel("Title", exact()).fill("Keep this case");
    page.getByLabel("To fill: transfers").fill("3");
    page.getByLabel("To fill: transfers").press("Tab");
    picture(page, "card");
    assertThat(Barriers.of(page)).isEmpty();
    page.keyboard().press("Control+s");
    Locator scenarios = page.getByRole(AriaRole.TAB, tab("Scenarios"));
    assertThat(scenarios).containsText("failed", slowly());
    page.getByLabel("To fill: transfers").fill("2");
    page.getByLabel("To fill: transfers").press("Tab");
    page.keyboard().press("Control+s");
    assertThat(scenarios).not().containsText("failed", slowly());
    page.keyboard().press("Alt+p");
    page.locator("dialog[open]").waitFor();
    page.keyboard().type("Clearer words");
    picture(page, "publish");
    assertThat(Barriers.of(page)).isEmpty();
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("gp-rule-banners .news")).containsText("Published as no. 2", slowly());
    page.keyboard().press("Alt+h");
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog).containsText("maria", slowly());
    dialog.getByRole(AriaRole.BUTTON, button("Go back to this")).click();
    page.keyboard().type("It was clearer before");
    page.keyboard().press("Enter");
    assertThat(dialog.locator("li").first()).containsText("It was clearer before", slowly());
  }

  @Test
  void anAlertIsPreviewedAsTheFloorShowsIt() {
    Page page = open("maria", "en");
    page.getByRole(AriaRole.TREEITEM).first().waitFor();
    page.navigate(server.url() + "/rules#channel/third-contact-alert.yaml");
    page.reload();
    Locator alert = page.locator("gp-card-preview gp-alert-list li.high");
    assertThat(alert).containsText("Third contact, and hard again");
    assertThat(alert).containsText("in 7d, with new hurdles");
    assertThat(page.locator("gp-card-preview")).containsText("As a team lead sees it");
    assertThat(page.locator("gp-card-preview gp-suggestion-card")).hasCount(0);
    page.locator("gp-card-preview").getByRole(AriaRole.BUTTON, button("French")).click();
    assertThat(alert).containsText("Troisième contact, encore difficile");
    picture(page, "alert");
    page.navigate(server.url() + "/rules#channel/own-the-case.yaml");
    page.reload();
    assertThat(page.locator("gp-card-preview gp-suggestion-card")).hasCount(1);
    assertThat(page.locator("gp-card-preview gp-alert-list")).hasCount(0);
  }

  @Test
  void thePageIsLightAndItsEditorComesWhenItIsNeeded() {
    Page page = open("maria", "en");
    page.getByRole(AriaRole.TREEITEM).first().waitFor();
    page.navigate(server.url() + "/rules#channel/own-the-case.yaml");
    page.reload();
    assertThat(page.locator("gp-card-preview")).containsText("this case");
    assertThat(onTheWire(page)).isBetween(10_000, 180_000);
    int before = onTheWire(page);
    page.getByRole(AriaRole.TAB, tab("YAML")).click();
    page.locator("gp-rule-editor .cm-content").waitFor();
    assertThat(onTheWire(page)).isGreaterThan(before + 50_000);
  }

  /** Bytes of scripts and styles as they came; of the files themselves, where they are cached. */
  private static int onTheWire(Page page) {
    return (Integer)
        page.evaluate(
            "performance.getEntriesByType('resource').filter(each => each.name.includes('/assets/'))"
                + ".reduce((sum, each) => sum + each.encodedBodySize, 0)");
  }

  @Test
  void scenariosAreWrittenWithTheEventsThatThereAre() {
    Page page = open("maria", "en");
    page.getByRole(AriaRole.TREEITEM).first().waitFor();
    page.navigate(server.url() + "/rules#channel/own-the-case.yaml");
    page.reload();
    page.getByRole(AriaRole.TAB, tab("Scenarios")).click();
    page.locator(".cm-line", hasText("agent.connected: {agentId: a1}")).first().click();
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    page.keyboard().type("{at: 9s, cust");
    Locator options = page.locator(".cm-tooltip-autocomplete [role=option]");
    assertThat(options.first()).containsText("customer.held", slowly());
    picture(page, "events");
    page.keyboard().press("Escape");
    page.keyboard().type("omer.held: {}}");
    page.keyboard().press("Enter");
    page.keyboard().type("{at: 9s, interaction.transferred: {ki");
    assertThat(options.first()).containsText("kind", slowly());
    page.keyboard().press("Escape");
    page.keyboard().type("nd: w");
    assertThat(options.first()).containsText("warm", slowly());
  }

  @Test
  void severalPeopleWorkBesideEachOtherInOneBrowser() {
    BrowserContext profile = browsers.profile(1280, 900, "en", ColorScheme.LIGHT);
    profiles.add(profile);
    Page lead = at(profile, "maria", Role.CX_LEAD);
    lead.getByRole(AriaRole.TREEITEM).first().waitFor();
    Page reviewer = at(profile, "ada", Role.QA);
    assertThat(reviewer.locator("gp-audit-page")).containsText("Worth hearing");
    assertThat(reviewer.locator("gp-waits-for pre"))
        .containsText("\"type\":\"io.glidepath.interaction.ended.v1\"");
    picture(reviewer, "empty-queue");
    lead.reload();
    lead.getByRole(AriaRole.TREEITEM).first().waitFor();
    lead.navigate(lead.url().replaceFirst("/rules.*", "/audit"));
    assertThat(lead.locator("h1")).hasText("This page is not for your role");
    assertThat(lead.locator("main")).containsText("It is for: quality assurance.");
    picture(lead, "forbidden");
    assertThat(Barriers.of(lead)).isEmpty();
  }

  private Page at(BrowserContext profile, String name, Role role) {
    Page page = profile.newPage();
    String token = server.tokens().issue(role, name, Duration.ofHours(1));
    String host = server.url().replace("127.0.0.1", name + ".localhost");
    page.navigate(host + "/sign-in#" + token);
    page.waitForURL(url -> !url.contains("sign-in"));
    return page;
  }

  private static LocatorAssertions.ContainsTextOptions slowly() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions tab(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private Page open(@Nullable String name, String language) {
    BrowserContext profile = browsers.profile(1280, 900, language, ColorScheme.LIGHT);
    profiles.add(profile);
    Page page = profile.newPage();
    String token = server.tokens().issue(Role.CX_LEAD, name, Duration.ofHours(1));
    page.navigate(server.url() + "/sign-in#" + token);
    page.waitForURL("**/rules**");
    return page;
  }

  private static void picture(Page page, String name) {
    Path file = Path.of("target", "pictures", "lead-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
