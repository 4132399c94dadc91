package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A lead publishes, is refused, waits for a second person, and takes things back. */
class RulesPublishTest extends DeskTest<RulesDesk> {
  @Override
  RulesDesk open(Browsers browsers) {
    return new RulesDesk(browsers);
  }

  @Test
  void theWholeJobIsDoneWithTheKeyboard() {
    page.keyboard().press("/");
    page.keyboard().type("own this");
    page.keyboard().press("Enter");
    assertThat(page.locator("gp-card-builder .two")).isFocused();
    desk.tab("YAML").click();
    desk.editor().click();
    page.keyboard().press("Control+End");
    page.keyboard().press("Enter");
    page.keyboard().type("# looked at by the floor");
    page.keyboard().press("Control+s");
    desk.waitForDraft(RulesDesk.CARD, "# looked at by the floor");
    page.keyboard().press("Alt+p");
    assertThat(desk.dialog()).containsText("looked at by the floor");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("publish");
    page.keyboard().type("They asked for it");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("Published as no. 2.").first()).isVisible();
    assertThat(page.locator(".leaf .mark")).hasCount(0);
    assertThat(desk.rulebook().text(RulesDesk.CARD, "live")).contains("# looked at by the floor");
  }

  @Test
  void aRefusedPublishSaysWhyAndLeadsThere() {
    desk.openText();
    desk.endOf("an agent is connected");
    page.keyboard().press("Enter");
    page.keyboard().type("the customer was transfered");
    page.keyboard().press("Escape");
    page.keyboard().press("Alt+p");
    desk.button("Publish Ctrl Enter").or(desk.button("Publish")).last().click();
    assertThat(desk.dialog()).containsText("Not published");
    assertThat(desk.dialog()).containsText("No sentence of the dictionary");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("refused");
    desk.dialog().locator("gp-findings .where").first().click();
    assertThat(desk.dialog()).hasCount(0);
    assertThat(desk.editor()).isFocused();
    assertThat(page.locator(".cm-activeLine")).containsText("transfered");
  }

  @Test
  void failingScenariosRefuseToo() {
    desk.openCard();
    page.getByLabel("Settings: transfers").fill("9");
    page.keyboard().press("Enter");
    page.keyboard().press("Alt+p");
    desk.dialog().waitFor();
    page.keyboard().press("Control+Enter");
    assertThat(desk.dialog().locator("gp-scenario-results")).containsText("it was silent");
  }

  @Test
  void publishingWaitsForASecondPerson() {
    desk.rulebook().needSecondPerson();
    desk.rulebook().saveAs("ana", RulesDesk.CARD, "id: channel.own-the-case\n");
    page.reload();
    desk.button("Publish 1 …").click();
    desk.dialog().waitFor();
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("Waiting for a second person.").first()).isVisible();
    desk.button("Look at it").click();
    desk.button("Approve and publish").click();
    assertThat(desk.dialog()).containsText("Somebody else approves it.");
  }

  @Test
  void theSecondPersonSeesWhatTheyApprove() {
    String now = String.valueOf(desk.rulebook().text(RulesDesk.CARD, "live"));
    desk.rulebook()
        .propose(
            "ben", "Fewer prompts", RulesDesk.CARD, now.replace("transfers: 2", "transfers: 3"));
    page.reload();
    desk.button("Look at it").click();
    assertThat(desk.dialog()).containsText("Fewer prompts");
    assertThat(desk.dialog().locator("ins")).hasText("3");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("proposal");
    desk.button("Approve and publish").click();
    assertThat(page.getByText("Published as no. 2.").first()).isVisible();
  }

  @Test
  void historySaysWhoAndWhyAndGoesBack() {
    String before = String.valueOf(desk.rulebook().text(RulesDesk.CARD, "live"));
    desk.rulebook().saveAs("ben", RulesDesk.CARD, before.replace("800", "700"));
    desk.rulebook().publishDrafts("ben", "Less urgent");
    page.keyboard().press("Alt+h");
    assertThat(desk.dialog()).containsText("Less urgent");
    desk.dialog().getByText("Show changes").click();
    assertThat(desk.dialog().locator("gp-diff ins")).hasText("700");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("history");
    desk.button("Go back to this").click();
    page.keyboard().type("Agents missed it");
    page.keyboard().press("Enter");
    assertThat(desk.dialog().locator("li").first()).containsText("Agents missed it");
    assertThat(desk.rulebook().text(RulesDesk.CARD, "live")).isEqualTo(before);
  }

  @Test
  void aBadFileOnDiskIsSaid() {
    desk.rulebook()
        .troubleWith(
            FakeCards.finding(RulesDesk.CARD, 3, 1, "missing-owner")
                .put("message", "The card has no owner."));
    page.reload();
    assertThat(page.getByText("What is on disk is not live (1).")).isVisible();
    page.locator("gp-rule-banners summary").click();
    assertThat(page.getByText("The card has no owner.")).isVisible();
    assertThat(Barriers.of(page)).isEmpty();
  }

  @Test
  void theBackTestShowsLiveBesideDrafts() {
    page.keyboard().press("Alt+b");
    desk.button("Start").click();
    assertThat(page.locator("gp-report")).containsText("412 interactions");
    assertThat(page.locator("gp-report .rules > li")).hasCount(1);
    page.getByText("Interactions to read").click();
    page.getByText("i-204").click();
    assertThat(page.locator("gp-samples")).containsText("I was passed on twice already.");
    assertThat(page.locator("gp-samples")).containsText("Silent.");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("backtest");
  }
}
