package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The agent's page as an agent uses it, with the keyboard and over a line that breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentPageTest {
  private final Browsers browsers = new Browsers();
  private final List<String> complaints = new ArrayList<>();
  private FakeServer server = new FakeServer();
  private BrowserContext profile = browsers.profile(360, 800, "en", ColorScheme.LIGHT);
  private Page page = profile.newPage();

  @BeforeEach
  void open() {
    profile.close();
    server.close();
    complaints.clear();
    server = new FakeServer();
    profile = browsers.profile(360, 800, "en", ColorScheme.LIGHT);
    profile.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && isOurs(message.text())) {
            complaints.add(message.text());
          }
        });
    page = Browsers.agentPage(profile, server);
  }

  @AfterEach
  void hearsNoComplaints() {
    assertThat(complaints).isEmpty();
  }

  @AfterAll
  void close() {
    profile.close();
    server.close();
    browsers.close();
  }

  @Test
  void isFriendlyWhileAllIsEasy() {
    assertThat(page.getByText("No interaction yet.")).isVisible();
    server.stream().tell(Samples.interaction("i1", "connected", "en"));
    assertThat(page.getByText("All easy so far.")).isVisible();
    picture("easy");
    assertThat(page.getByRole(AriaRole.TAB)).containsText("Voice · Connected");
  }

  @Test
  void showsASuggestionWithItsWordsAndReportsItShown() {
    suggest(1);
    assertThat(card(0)).containsText("Own this case");
    assertThat(card(0).locator("blockquote")).hasText("I will see this through with you myself.");
    assertThat(page.locator("[aria-live]").first()).containsText("Suggestion 1: Own this case");
    page.waitForCondition(() -> server.stream().feedback("shown").size() == 1);
  }

  @Test
  void leavesTheFocusWhereItIs() {
    server.stream().tell(Samples.interaction("i1", "connected", "en"));
    page.getByRole(AriaRole.TAB).focus();
    suggest(1);
    assertThat(card(0)).isVisible();
    assertThat(page.getByRole(AriaRole.TAB)).isFocused();
  }

  @Test
  void acceptsByKeyboardAndKeepsTheWordsReadable() {
    suggest(1, 2);
    assertThat(card(1)).isVisible();
    page.keyboard().press("2");
    page.keyboard().press("a");
    page.waitForCondition(() -> server.stream().feedback("accepted").size() == 1);
    assertThat(server.stream().feedback("accepted").get(0).getString("suggestionId"))
        .isEqualTo("i1~simplicity.asked-again~1");
    assertThat(hero()).containsText("Accepted");
    picture("accepted");
    assertThat(hero().locator("blockquote")).isVisible();
    assertThat(hero().getByText("Undo")).hasCount(0);
  }

  @Test
  void takesBackAnAnswerForFiveSecondsAndSendsNothingOfIt() {
    suggest(1);
    assertThat(hero()).containsText("Own this case");
    page.keyboard().press("a");
    assertThat(hero()).containsText("Accepted");
    picture("undo");
    page.keyboard().press("u");
    assertThat(hero()).not().containsText("Accepted");
    page.keyboard().press("d");
    page.keyboard().press("1");
    assertThat(hero()).containsText("Dismissed");
    page.waitForCondition(() -> server.stream().feedback("dismissed").size() == 1);
    assertThat(server.stream().feedback("accepted")).isEmpty();
  }

  @Test
  void leavingThePageSendsWhatWasAnswered() {
    suggest(1);
    assertThat(hero()).containsText("Own this case");
    page.keyboard().press("a");
    assertThat(hero()).containsText("Accepted");
    page.reload();
    page.waitForCondition(() -> server.stream().feedback("accepted").size() == 1, waiting());
  }

  @Test
  void showsTheBestLargeAndTheOthersInRowsOfFortyPixels() {
    suggest(3);
    assertThat(hero()).containsText("spare valve");
    suggest(2, 1);
    assertThat(card(2)).isVisible();
    assertThat(hero()).containsText("spare valve");
    assertThat(card(1)).containsText("Own this case");
    assertThat(card(2)).containsText("Do not ask again");
    assertThat(page.locator("blockquote")).hasCount(1);
    assertThat(card(1).locator(".row").boundingBox().height).isEqualTo(40);
    page.keyboard().press("a");
    assertThat(hero()).containsText("Accepted");
    page.keyboard().press("a");
    assertThat(hero()).containsText("Own this case");
    assertThat(hero()).not().containsText("Accepted");
  }

  @Test
  void handsTheWordsOverWhereTheyAreTyped() {
    server.stream().tell(Samples.interaction("i1", "connected", "en").put("channel", "chat"));
    server.stream().tell(Samples.suggestion("i1", 1, "en"));
    profile.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    assertThat(hero().getByText("Insert")).isVisible();
    picture("insert");
    page.keyboard().press("c");
    assertThat(hero().getByText("Copied: paste it")).isVisible();
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo("I will see this through with you myself.");
  }

  @Test
  void opensThePageThatACardLeadsToByKeyAndOnlyOverHttps() {
    JsonObject card = Samples.suggestion("i1", 1, "en");
    card.getJsonObject("suggestion").put("link", "https://kb.example.com/en/a?b=%3Cc%3E");
    JsonObject other = Samples.suggestion("i1", 2, "en");
    other.getJsonObject("suggestion").put("link", "javascript:alert(1)");
    server.stream().tell(Samples.interaction("i1", "connected", "en"));
    server.stream().tell(other);
    assertThat(hero()).containsText("Do not ask again");
    assertThat(hero().locator("a")).hasCount(0);
    server.stream().tell(card);
    assertThat(card(1)).isVisible();
    page.keyboard().press("2");
    assertThat(hero().locator("a")).hasText("Open kb.example.com P");
    assertThat(hero().locator("a")).hasAttribute("href", "https://kb.example.com/en/a?b=%3Cc%3E");
    assertThat(hero().locator("a")).hasAttribute("rel", "noopener noreferrer");
    picture("link");
    assertThat(Barriers.of(page)).isEmpty();
    profile.waitForPage(() -> page.keyboard().press("p")).close();
  }

  @Test
  void aKeyPressedTwiceAnswersOneCard() {
    suggest(1, 2);
    assertThat(card(1)).isVisible();
    page.keyboard().press("2");
    page.keyboard().press("a");
    page.keyboard().press("a");
    assertThat(page.locator("gp-suggestion-card[selected] h3")).hasText("Own this case");
    page.waitForCondition(() -> !server.stream().feedback("accepted").isEmpty());
    page.waitForTimeout(200);
    assertThat(server.stream().feedback("accepted")).hasSize(1);
  }

  @Test
  void dismissesWithAReasonByKeyboard() {
    suggest(1);
    assertThat(card(0)).isVisible();
    page.keyboard().press("d");
    assertThat(page.getByText("Why not?")).isVisible();
    picture("dismiss");
    page.keyboard().press("3");
    assertThat(hero()).containsText("Dismissed");
    page.waitForCondition(() -> server.stream().feedback("dismissed").size() == 1);
    assertThat(server.stream().feedback("dismissed").get(0).getString("reason"))
        .isEqualTo("wrong-moment");
  }

  @Test
  void escapeChangesNothing() {
    suggest(1);
    assertThat(card(0)).isVisible();
    page.keyboard().press("d");
    page.keyboard().press("Escape");
    assertThat(page.getByText("Why not?")).hasCount(0);
    assertThat(server.stream().feedback("dismissed")).isEmpty();
  }

  @Test
  void reportsAnObstacleWithOneKeyAndADigitAndTakesItBack() {
    server.stream().tell(Samples.interaction("i1", "connected", "en"));
    assertThat(page.getByText("All easy so far.")).isVisible();
    page.keyboard().press("o");
    Locator menu = page.locator("gp-obstacle-report [role=menu]");
    assertThat(menu.getByRole(AriaRole.MENUITEM)).hasCount(5);
    picture("obstacle-menu");
    page.keyboard().press("2");
    assertThat(page.locator("gp-obstacle-report [role=status]"))
        .containsText("Our letter misleads");
    page.keyboard().press("u");
    assertThat(page.locator("gp-obstacle-report form")).hasCount(0);

    page.keyboard().press("o");
    menu.waitFor();
    page.keyboard().press("1");
    Locator note = page.locator("gp-obstacle-report input");
    note.fill("the link is dead");
    picture("obstacle-said");
    assertThat(Barriers.of(page)).isEmpty();
    note.press("Enter");
    page.waitForCondition(() -> server.stream().received("obstacle").size() == 1);
    JsonObject said = server.stream().received("obstacle").get(0);
    assertThat(said.getString("interactionId")).isEqualTo("i1");
    assertThat(said.getString("kind")).isEqualTo("step");
    assertThat(said.getString("note")).isEqualTo("the link is dead");
  }

  @Test
  void goesQuietByKeyboard() {
    suggest(1);
    page.keyboard().press("m");
    assertThat(page.getByText("No new suggestions for")).isVisible();
    page.keyboard().press("2");
    page.waitForCondition(() -> server.stream().received("mute").size() == 1);
    assertThat(server.stream().received("mute").get(0).getInteger("seconds")).isEqualTo(900);
    assertThat(page.getByText("Quiet until")).isVisible();
  }

  @Test
  void showsTheEvidenceOnDemand() {
    suggest(1);
    assertThat(page.getByText("Harvard Business Review")).hasCount(0);
    page.keyboard().press("e");
    assertThat(page.getByText("Harvard Business Review")).isVisible();
    page.keyboard().press("e");
    assertThat(page.getByText("Harvard Business Review")).hasCount(0);
  }

  @Test
  void nothingThatIsReadMovesWhenCardsComeAndGo() {
    suggest(1, 2);
    assertThat(card(1)).isVisible();
    page.waitForTimeout(500);
    double before = hero().boundingBox().y;
    suggest(3);
    server.stream().tell(Samples.retracted(Samples.suggestion("i1", 2, "en"), "resolved"));
    assertThat(card(1)).containsText("No longer needed");
    picture("withdrawn");
    assertThat(card(2)).isVisible();
    assertThat(hero()).containsText("Own this case");
    assertThat(hero().boundingBox().y).isEqualTo(before);
    assertThat(page.locator("gp-suggestion-card")).hasCount(2, within(9_000));
  }

  @Test
  void comesBackAfterADropWithEverythingOnce() {
    suggest(1);
    assertThat(card(0)).isVisible();
    server.setReachable(false);
    assertThat(page.getByText("Advice paused")).isVisible();
    picture("paused");
    page.keyboard().press("1");
    page.keyboard().press("a");
    suggest(2);
    server.setReachable(true);
    page.waitForCondition(() -> server.stream().feedback("accepted").size() == 1, waiting());
    assertThat(headings("Do not ask again")).hasCount(1);
    assertThat(page.getByText("Advice paused")).hasCount(0);
    server.stream().repeatLast();
    server.stream().tell(Samples.effort("i1", "en"));
    assertThat(headings("Do not ask again")).hasCount(1);
    JsonObject hello = server.stream().received("hello").get(1);
    assertThat(hello.getString("epoch")).isEqualTo("e1");
    assertThat(hello.getLong("lastSeq")).isEqualTo(2);
  }

  @Test
  void sendsAnAcceptanceAgainUntilItIsCertain() {
    suggest(1);
    assertThat(card(0)).isVisible();
    page.keyboard().press("a");
    page.waitForCondition(() -> server.stream().feedback("accepted").size() == 1);
    server.stream().drop();
    page.waitForCondition(() -> server.stream().feedback("accepted").size() == 2, waiting());
    List<JsonObject> both = server.stream().feedback("accepted");
    assertThat(both.get(0).getString("id")).isEqualTo(both.get(1).getString("id"));
    server.stream().tell(Samples.retracted(Samples.suggestion("i1", 1, "en"), "resolved"));
    page.waitForCondition(() -> acknowledged() == server.stream().last());
    server.stream().drop();
    page.waitForCondition(() -> server.stream().received("hello").size() == 3, waiting());
    page.waitForTimeout(200);
    assertThat(server.stream().feedback("accepted")).hasSize(2);
  }

  @Test
  void survivesAReload() {
    suggest(1);
    assertThat(card(0)).isVisible();
    page.reload();
    assertThat(card(0)).containsText("Own this case");
    page.waitForCondition(() -> server.stream().received("hello").size() == 2);
    assertThat(server.stream().received("hello").get(1).getLong("lastSeq")).isEqualTo(2);
    assertThat(server.stream().feedback("shown")).hasSize(1);
  }

  @Test
  void takesAResetForHowThingsStand() {
    suggest(1);
    assertThat(card(0)).isVisible();
    JsonObject standing = Samples.interaction("i2", "held", "fr");
    JsonObject other = Samples.suggestion("i2", 1, "fr").getJsonObject("suggestion");
    standing.put("suggestions", new JsonArray().add(other));
    server.stream()
        .beginAnew("e2", new JsonObject().put("interactions", new JsonArray().add(standing)));
    server.stream().sayGoodbye(0);
    assertThat(headings("Prenez ce dossier en main")).isVisible(visibleWithin(9_000));
    assertThat(headings("Own this case")).hasCount(0);
    assertThat(page.getByText("Mis en attente")).isVisible();
  }

  @Test
  void acknowledgesWithinASecond() {
    suggest(1, 2, 3);
    page.waitForCondition(() -> acknowledged() == 4);
  }

  @Test
  void visitsTheCausesOfEffortByKeyboard() {
    server.stream().tell(Samples.interaction("i1", "connected", "en"));
    server.stream().tell(Samples.effort("i1", "en"));
    assertThat(page.locator(".cause")).containsText("+16 Hold");
    page.locator("gp-effort-curve .step").first().focus();
    assertThat(page.locator(".cause")).containsText("+8 Channel switch");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".cause")).containsText("+12 Transfer");
  }

  @Test
  void speaksTheInteractionsLanguage() {
    server.stream().tell(Samples.interaction("i1", "connected", "es"));
    assertThat(page.getByText("Todo fácil hasta ahora.")).isVisible();
    server.stream().tell(Samples.interaction("i1", "ended", "es"));
    server.stream().tell(Samples.interaction("i2", "connected", "fr"));
    assertThat(page.getByText("Tout est simple jusqu’ici.")).isVisible();
  }

  @Test
  void isFreeOfBarriers() {
    server.stream().tell(Samples.effort("i1", "en"));
    suggest(1, 2, 3);
    assertThat(card(2)).isVisible();
    page.keyboard().press("1");
    page.keyboard().press("e");
    page.waitForTimeout(500);
    assertThat(Barriers.of(page)).isEmpty();
    page.keyboard().press("d");
    assertThat(Barriers.of(page)).isEmpty();
  }

  @Test
  void helpListsTheKeys() {
    suggest(1);
    page.keyboard().press("?");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    picture("help");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  @Test
  void signsOutForGood() {
    page.getByLabel("Sign out").click();
    page.waitForURL("**/sign-in");
    page.navigate(server.url("/agent"));
    page.waitForURL("**/sign-in");
  }

  @Test
  void saysWhatIsWrongWithAToken() {
    page.navigate(server.url("/sign-in"));
    page.getByLabel("Token or sign-in link").fill("bad");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("not valid");
    assertThat(Barriers.of(page)).isEmpty();
  }

  private void suggest(int... numbers) {
    if (server.stream().last() == 0) {
      server.stream().tell(Samples.interaction("i1", "connected", "en"));
    }
    for (int number : numbers) {
      server.stream().tell(Samples.suggestion("i1", number, "en"));
    }
  }

  private void picture(String name) {
    Path file = Path.of("target", "pictures", "state-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  /** The browser itself reports refused and broken requests; tests cause them on purpose. */
  private static boolean isOurs(String complaint) {
    return !complaint.contains("ERR_") && !complaint.contains("Failed to load resource");
  }

  private Locator headings(String title) {
    return page.locator("gp-suggestion-card h3").getByText(title);
  }

  /** The card that is shown large. */
  private Locator hero() {
    return page.locator("gp-suggestion-card:not([compact])");
  }

  private Locator card(int index) {
    return page.locator("gp-suggestion-card").nth(index);
  }

  private long acknowledged() {
    List<JsonObject> acks = server.stream().received("ack");
    return acks.isEmpty() ? 0 : acks.get(acks.size() - 1).getLong("seq");
  }

  private static Page.WaitForConditionOptions waiting() {
    return new Page.WaitForConditionOptions().setTimeout(20_000);
  }

  private static LocatorAssertions.HasCountOptions within(double millis) {
    return new LocatorAssertions.HasCountOptions().setTimeout(millis);
  }

  private static LocatorAssertions.IsVisibleOptions visibleWithin(double millis) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
  }
}
