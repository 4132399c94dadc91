package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The parts of the log's page beside the review: search, rules, seals, keys. */
class AuditPageTest extends DeskTest<AuditDesk> {
  @Override
  AuditDesk open(Browsers browsers) {
    return new AuditDesk(browsers);
  }

  @Test
  void aSearchIsNarrowedAndItsAddressSaysHow() {
    desk.press("/");
    assertThat(page.getByLabel("Rule", exactly())).isFocused();
    assertThat(desk.found()).hasCount(50);
    desk.button("Older ones").click();
    assertThat(desk.found()).hasCount(68);
    page.getByLabel("What it did").selectOption("failed");
    assertThat(desk.found()).hasCount(4);
    assertThat(page).hasURL(Pattern.compile("#/search\\?outcome=failed"));
    assertThat(page.getByText("CSV"))
        .hasAttribute("href", "/v1/decisions/export?format=csv&outcome=failed");
    page.goBack();
    assertThat(desk.found()).hasCount(50);
  }

  @Test
  void aSearchSaysHowManyItFoundAndHowTheyLieInTime() {
    desk.part("Search").click();
    assertThat(page.locator("gp-search-view .count")).containsText("found");
    assertThat(page.locator("gp-search-view figure rect")).hasCount(40);
    assertThat(page.locator("gp-search-view .heads")).containsText("What it did");
    desk.picture("histogram");
  }

  /** A card speaks while somebody is still speaking; the words are settled later. */
  @Test
  void theWordsThatLedToACardStandOverIt() {
    desk.server()
        .answer(
            "/v1/interactions/partial/timeline",
            """
            {"interactionId": "partial", "status": "ended", "channel": "voice", "language": "en",
              "startedAt": "2026-03-01T10:00:00Z", "score": 20, "personal": "kept",
              "unmasked": false, "effort": [], "reviews": [], "events": [
                {"seq": 1, "at": "2026-03-01T10:00:00Z", "type": "interaction.started"},
                {"seq": 2, "at": "2026-03-01T10:00:10Z", "type": "utterance.heard",
                  "utteranceId": "u1", "speaker": "customer", "text": "I smell", "final": false},
                {"seq": 3, "at": "2026-03-01T10:00:12Z", "type": "utterance.heard",
                  "utteranceId": "u1", "speaker": "customer", "text": "I smell gas", "final": true}],
              "decisions": [{"id": "5", "interactionId": "partial", "seq": 2,
                "at": "2026-03-01T10:00:10Z", "rule": "experience.emergency", "outcome": "shown",
                "title": "Safety first", "suggestionId": "s"}]}
            """);
    desk.go("#/interaction/partial");
    assertThat(page.locator("gp-timeline-column")).containsText("Safety first");
    String column = String.join("\n", page.locator("gp-timeline-column li").allInnerTexts());
    assertThat(column.indexOf("I smell gas")).isPositive();
    assertThat(column.indexOf("I smell gas")).isLessThan(column.indexOf("Safety first"));
  }

  @Test
  void aCasePrintsWholeAndAlone() {
    desk.read(1);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("gp-queue-list")).isHidden();
    assertThat(page.locator("gp-case-side")).isHidden();
    assertThat(page.locator("gp-lead-frame header")).isHidden();
    assertThat(page.locator("gp-timeline-column li").last()).isVisible();
    assertThat(
            page.locator("gp-case-column .scroll")
                .evaluate("each => getComputedStyle(each).overflowY"))
        .isEqualTo("visible");
    desk.picture("print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  @Test
  void aFoundDecisionOpensInItsInteraction() {
    desk.go("#/search?outcome=failed");
    assertThat(desk.found()).hasCount(4);
    desk.press("j", "Enter");
    assertThat(page.locator("gp-deed-panel h2")).hasText("Ask what comes next");
    assertThat(page.locator("button.deed[aria-current]")).isFocused();
  }

  @Test
  void searchesAreSavedAndDropped() {
    desk.go("#/search?outcome=failed&since=7d");
    desk.button("Save this search").click();
    page.keyboard().type("broken rules");
    desk.press("Enter");
    Locator saved = page.locator("gp-saved-searches li");
    assertThat(saved).hasText("broken rules");
    assertThat(saved.locator("a")).hasAttribute("href", "#/search?outcome=failed&since=7d");
    page.getByLabel("Delete the search broken rules").click();
    assertThat(saved).hasCount(0);
  }

  @Test
  void rulesShowTheirPrecisionAndWhichShouldGo() {
    desk.press("Alt+r");
    Locator retire = page.locator("gp-rule-records .retire");
    assertThat(retire).containsText("22 reviewed, 6 right");
    assertThat(retire).containsText("27% of 22, 10% – 36%");
    assertThat(retire).containsText("62%, usual 21%");
    assertThat(page.getByLabel("Card: Own this case"))
        .hasAttribute("href", "/rules#channel/own-the-case.yaml");
    page.getByLabel("Decisions: Own this case").click();
    assertThat(desk.found().first()).containsText("Own this case");
    assertThat(page).hasURL(Pattern.compile("rule=channel.own-the-case&since=30d"));
  }

  @Test
  void theHeaderSaysHowFarTheLogIsSealed() {
    Locator line = page.locator("gp-seal-line button.line");
    assertThat(line).containsText("Sealed up to no. 48,211");
    line.click();
    assertThat(desk.dialog()).containsText("./glidepath audit verify");
    assertThat(Barriers.of(page)).isEmpty();
  }

  @Test
  void aDecisionsProofCanBeDownloaded() {
    desk.read(1);
    page.getByText("The record").click();
    assertThat(page.getByText("Download the proof"))
        .hasAttribute("href", Pattern.compile("/v1/decisions/1001/proof"));
  }

  @Test
  void shortcutsAreListedAndDoNothingWhileTheyAre() {
    desk.press("?");
    assertThat(desk.dialog()).containsText("Right, wrong, late, noise");
    desk.press("n");
    assertThat(page.locator("gp-case-column")).hasCount(0);
    desk.press("Escape", "n");
    assertThat(page.locator("gp-case-view")).isVisible();
    desk.press("Escape");
    assertThat(desk.lines().first()).isFocused();
  }

  @Test
  void singleKeysCanBeTurnedOff() {
    desk.press("?");
    desk.dialog().getByText("Single keys are shortcuts").click();
    desk.press("Escape", "n", "?");
    assertThat(desk.dialog()).isHidden();
    assertThat(page.locator("gp-case-column")).hasCount(0);
    desk.button("Keyboard shortcuts").click();
    desk.dialog().getByText("Single keys are shortcuts").click();
    desk.press("Escape", "n");
    assertThat(page.locator("gp-case-view")).isVisible();
  }

  @Test
  void aFaultIsSaidAndCanBeTriedAgain() {
    desk.server().answer("/v1/reviews/queue", "no json");
    page.reload();
    assertThat(page.getByText("This could not be read")).isVisible();
    desk.server().answer("/v1/reviews/queue", "{\"items\": []}");
    desk.button("Try again").click();
    assertThat(page.getByText("Nothing waits for a review.")).isVisible();
    assertThat(Barriers.of(page)).isEmpty();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
