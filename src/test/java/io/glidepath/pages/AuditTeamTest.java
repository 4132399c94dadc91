package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Several reviewers share the queue, and judge some of it twice. */
class AuditTeamTest extends DeskTest<AuditDesk> {
  @Override
  AuditDesk open(Browsers browsers) {
    return new AuditDesk(browsers);
  }

  @Test
  void theQueueIsNarrowedAndGroupedByReason() {
    choice("reason").selectOption("came-back");
    page.waitForCondition(() -> desk.server().lastQuery().contains("reason=came-back"));
    assertThat(desk.lines()).not().hasCount(FakeReviews.COUNT);
    int some = desk.lines().count();
    assertThat(desk.lines().filter(has("Came back"))).hasCount(some);
    choice("reason").selectOption("");
    choice("sort").selectOption("reason");
    assertThat(page.locator("gp-queue-list h3").first()).hasText("Hard for the customer");
    page.waitForCondition(() -> desk.server().lastQuery().contains("sort=reason"));
    assertThat(desk.lines()).hasCount(FakeReviews.COUNT);
    desk.picture("by-reason");
  }

  @Test
  void anInteractionIsTakenGivenToAColleagueAndGivenBack() {
    desk.read(1);
    desk.press("m");
    assertThat(page.locator("gp-case-column .news")).hasText("agent-7 has it now.");
    assertThat(desk.lines().first()).containsText("Yours");
    choice("show").selectOption("mine");
    assertThat(desk.lines()).hasCount(1);
    choice("show").selectOption("all");
    page.locator("gp-owner-bar select").selectOption("ada");
    assertThat(desk.lines().first()).containsText("ada has it");
    page.locator("gp-owner-bar select").selectOption("");
    assertThat(desk.lines().first()).not().containsText("has it");
    assertThat(page.locator("gp-case-column .news")).hasText("Nobody has it now.");
  }

  @Test
  void theWeekIsTheReviewersOwnAndCountsOn() {
    Locator week = page.locator("gp-week-goal");
    assertThat(week).containsText("3 of 10 heard");
    desk.read(1);
    desk.press("1");
    assertThat(week).containsText("4 of 10 heard");
    page.getByLabel("Change your goal").click();
    page.getByLabel("Interactions a week").fill("4");
    desk.press("Enter");
    assertThat(week).containsText("4 of 4 heard, goal reached");
    assertThat(week).not().containsText("Save the goal");
  }

  @Test
  void aSecondOpinionSaysThatOthersAreNotShownYet() {
    desk.read(2);
    assertThat(desk.panel()).containsText("Two are asked about this one.");
    desk.read(1);
    assertThat(desk.panel()).not().containsText("Two are asked");
  }

  @Test
  void agreementIsToldWithItsIntervalOrAsTooLittle() {
    desk.part("Agreement").click();
    Locator figures = page.locator("gp-agreement-view section");
    assertThat(figures.first()).containsText("0.73");
    assertThat(figures.first()).containsText("between 0.47 and 0.90");
    assertThat(figures.first()).containsText("24 pairs, 19 of them found the same (79%)");
    assertThat(figures.last()).containsText("Not enough data: 3 of 20 pairs.");
    assertThat(figures.last().locator("strong")).hasCount(0);
    assertThat(page.getByText("All pairs as CSV"))
        .hasAttribute("href", "/v1/reviews/agreement/export?since=90d");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("agreement");
  }

  @Test
  void aDifferenceShowsBothSidesAndOpensTheirDecision() {
    desk.go("#/agreement");
    Locator first = page.locator("gp-agreement-view .differences li").first();
    assertThat(first.locator(".side").first()).containsText("Right");
    assertThat(first.locator(".side").last())
        .containsText("The customer had said it twice before.");
    first.getByText("Open the interaction").click();
    assertThat(page).hasURL(Pattern.compile("#/interaction/call-101\\?d=1001"));
    assertThat(page.locator("gp-deed-panel h2")).isVisible();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Locator choice(String name) {
    return page.locator("gp-queue-list select[name=" + name + "]");
  }
}
