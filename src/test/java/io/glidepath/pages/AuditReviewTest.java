package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reviewer hears interactions: what happened, why, a verdict, the next one. */
class AuditReviewTest extends DeskTest<AuditDesk> {
  @Override
  AuditDesk open(Browsers browsers) {
    return new AuditDesk(browsers);
  }

  @Test
  void tenInteractionsAreReviewedWithTheKeyboard() {
    List<String> verdicts = List.of("right", "wrong", "late", "noise");
    for (int no = 1; no <= 10; no++) {
      desk.press("n");
      assertThat(desk.lines().nth(no - 1)).hasAttribute("aria-current", "true");
      page.locator("gp-case-view h2").waitFor();
      assertThat(desk.panel()).containsText("Every condition held.");
      desk.press("j", String.valueOf((no - 1) % 4 + 1));
      assertThat(desk.panel()).containsText("Kept: ");
      desk.press("c");
      page.keyboard().type("note " + no);
      desk.press("Enter");
      assertThat(desk.panel()).containsText("with your note");
      assertThat(page.locator("gp-timeline-column .verdict").first()).isVisible();
    }
    assertThat(page.getByText("2 to review, 10 reviewed")).isVisible();
    List<JsonObject> reviews = desk.reviews().reviews();
    assertThat(reviews).hasSize(20);
    for (int no = 1; no <= 10; no++) {
      JsonObject kept = reviews.get(2 * no - 1);
      assertThat(kept.getString("interactionId")).isEqualTo(FakeReviews.id(no));
      assertThat(kept.getString("verdict")).isEqualTo(verdicts.get((no - 1) % 4));
      assertThat(kept.getString("note")).isEqualTo("note " + no);
    }
  }

  @Test
  void eachLineOfTheQueueSaysWhyItIsThere() {
    assertThat(desk.lines()).hasCount(FakeReviews.COUNT);
    assertThat(desk.lines().first()).containsText("Hard for the customer");
    assertThat(desk.lines().first()).containsText("harder than 95 of 100");
    assertThat(desk.lines().first().locator("svg[role=img]"))
        .hasAttribute("aria-label", Pattern.compile("Effort 71\\. Of 1,743 interactions"));
    page.getByLabel("Team").fill("north");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> desk.server().lastQuery().contains("team=north"));
  }

  @Test
  void theColumnTellsWhatHappenedWithItsLengths() {
    desk.read(1);
    Locator column = page.locator("gp-timeline-column");
    assertThat(column).containsText("Waiting in the queue appliances 3:15");
    assertThat(column).containsText("On hold 2:02");
    assertThat(column).containsText("This is the third time I call about it");
    assertThat(column).containsText("Transferred to spare parts");
    assertThat(column).containsText("Agent dismissed it, 0:48 later");
    assertThat(column).containsText("so soon after the last time");
    assertThat(page.locator("gp-overview-curve svg").first())
        .hasAttribute("aria-label", Pattern.compile("to 71 of 100 in 9:01\\. Shown: 3"));
  }

  @Test
  void aScenarioIsMadeOfWhatHappened() {
    desk.read(1);
    desk.deeds().first().click();
    desk.button("Make a scenario from this interaction").click();
    Locator dialog = desk.dialog();
    assertThat(dialog).containsText("What should it have done?");
    Locator text = dialog.locator("textarea.text");
    assertThat(text).hasValue(Pattern.compile("interaction\\.started: \\{customerId: c1, "));
    assertThat(text).hasValue(Pattern.compile("expect:\n +- \\{at: \\d+m?s, suggest: [a-z.-]+}"));
    assertThat(text).hasValue(Pattern.compile("This is the third time I call about it"));
    dialog.getByText("It should have kept silent all along").click();
    assertThat(text).hasValue(Pattern.compile("expect: \\[\\]\n +never:\n +- [a-z.-]+"));
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("scenario");
    desk.button("Copy it").click();
    assertThat(dialog).containsText("Copied.");
  }

  @Test
  void whyIsToldForTheRulebookOfThenAndOfToday() {
    desk.read(1);
    desk.deeds().filter(new Locator.FilterOptions().setHasText("Look in on the hold")).click();
    assertThat(desk.panel()).containsText("2 of 3 conditions held.");
    assertThat(desk.panel().locator("li.alone")).containsText("Missed by this one alone");
    assertThat(desk.panel()).containsText("minutes: 2 instead of 3");
    desk.press("t");
    assertThat(desk.panel()).containsText("Every condition held.");
    assertThat(page).hasURL(Pattern.compile("book=live"));
  }

  @Test
  void allRulesAtAMomentSayWhetherTodaysWouldHaveHelped() {
    desk.read(1);
    desk.press("a");
    assertThat(desk.panel()).containsText("Today’s rulebook would have spoken here: Look in on");
    assertThat(desk.panel()).containsText("Just missed");
    desk.button("Show 40 more").click();
    assertThat(desk.panel()).containsText("Another rule 40");
    desk.panel().getByText("Look in on the hold").last().click();
    assertThat(desk.panel()).containsText("2 of 3 conditions held.");
    desk.button("Back to the decision").click();
    assertThat(desk.panel()).containsText("Thank them for the wait");
  }

  @Test
  void anInteractionInWhichNoRuleSpokeIsJudged() {
    desk.reviews().silence(2);
    desk.read(2);
    assertThat(desk.panel()).containsText("No rule spoke here.");
    assertThat(Barriers.of(page)).isEmpty();
    desk.press("2");
    assertThat(desk.panel()).containsText("Kept: Should have spoken.");
    desk.press("c");
    page.keyboard().type("asked four times for the number");
    desk.press("Enter");
    assertThat(desk.panel()).containsText("asked four times for the number");
    assertThat(page.getByText("11 to review, 1 reviewed")).isVisible();
    JsonObject kept = desk.reviews().reviews().get(1);
    assertThat(kept.getString("interactionId")).isEqualTo(FakeReviews.id(2));
    assertThat(kept.getString("verdict")).isEqualTo("missed");
    assertThat(kept.getString("note")).isEqualTo("asked four times for the number");
    assertThat(kept.containsKey("decisionId")).isFalse();
  }

  @Test
  void aRuleThatWasSilentAtAMomentIsJudged() {
    desk.read(1);
    desk.press("a");
    desk.panel().getByText("Look in on the hold").last().click();
    assertThat(desk.panel()).containsText("2 of 3 conditions held.");
    desk.press("2");
    assertThat(desk.panel()).containsText("Kept: Should have spoken.");
    JsonObject kept = desk.reviews().reviews().get(0);
    assertThat(kept.getString("rule")).isNotBlank();
    assertThat(kept.getInteger("seq")).isPositive();
    assertThat(kept.containsKey("decisionId")).isFalse();
    desk.button("Back to the decision").click();
    assertThat(desk.panel().locator(".sofar")).hasCount(0);
  }

  @Test
  void anyMomentCanBeAsked() {
    desk.read(1);
    page.getByLabel("3:46: what all rules saw here").focus();
    desk.press("Enter");
    assertThat(desk.panel()).containsText("All rules at 3:46");
    assertThat(page.locator("gp-deed-panel h2")).isFocused();
    desk.press("Escape");
    assertThat(page.getByLabel("3:46: what all rules saw here")).isFocused();
  }

  @Test
  void maskedWordsAreShownForAReasonOnly() {
    desk.read(1);
    assertThat(page.locator("gp-timeline-column")).containsText("It is [account number].");
    desk.press("u");
    assertThat(desk.dialog()).containsText("is written to the audit log");
    assertThat(Barriers.of(page)).isEmpty();
    page.keyboard().type("curious");
    desk.button("Show and log it").click();
    assertThat(desk.dialog().getByRole(AriaRole.ALERT)).containsText("At least ten characters");
    page.keyboard().type(", the customer complained");
    desk.button("Show and log it").click();
    assertThat(page.locator("gp-timeline-column")).containsText("It is 4471.");
    assertThat(page.getByText("That is on the log, with your reason.")).isVisible();
    assertThat(desk.reviews().glassReasons()).containsExactly("curious, the customer complained");
    page.getByText("Seen unmasked: 1").click();
    assertThat(page.locator("gp-case-view .looks li"))
        .hasText(Pattern.compile("quinn · .* · curious, the customer complained"));
  }

  @Test
  void erasedInteractionsKeepWhatRulesDid() {
    desk.read(11);
    assertThat(page.getByText("The customer’s personal data was erased.")).isVisible();
    assertThat(page.getByText("Show the words")).hasCount(0);
    assertThat(desk.deeds().first()).isVisible();
    assertThat(desk.panel()).containsText("The personal data is gone");
  }

  @Test
  void anAddressLeadsBackToTheDecision() {
    desk.read(1);
    desk.press("j", "j", "j");
    String title = page.locator("gp-deed-panel h2").textContent();
    page.reload();
    assertThat(page.locator("gp-deed-panel h2")).hasText(title);
    assertThat(page.locator("button.deed[aria-current]")).isFocused();
  }
}
