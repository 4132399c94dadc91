package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A lead edits a card: completes, is told what is wrong, mends it, saves a draft. */
class RulesEditTest extends DeskTest<RulesDesk> {
  @Override
  RulesDesk open(Browsers browsers) {
    return new RulesDesk(browsers);
  }

  @Test
  void cardsStandUnderTheirPillarsAndAreFound() {
    assertThat(page.locator(".branch").first()).containsText("One contact");
    assertThat(page.locator(".leaf").first()).containsText("Own this case");
    assertThat(Barriers.of(page)).isEmpty();
    page.getByLabel("Find a rule").fill("fragile");
    assertThat(page.locator(".leaf")).hasCount(2);
  }

  @Test
  void aNumberIsChangedInTheFormAndInTheText() {
    desk.openCard();
    page.getByLabel("Settings: transfers").fill("3");
    assertThat(desk.editor()).containsText("settings: {transfers: 3}");
    page.keyboard().press("Control+s");
    desk.waitForDraft(RulesDesk.CARD, "settings: {transfers: 3}");
    assertThat(page.locator(".leaf .mark")).hasText("Draft by ana");
    assertThat(desk.tab("Scenarios")).containsText("1 passed");
  }

  @Test
  void anAddressOpensACardWithWhatReviewersThinkOfIt() {
    desk.server()
        .answer(
            "/v1/reviews/rules",
            "{\"rules\":[{\"rule\":\"channel.own-the-case\",\"reviewed\":9,\"right\":5,\"wrong\":1,"
                + "\"late\":2,\"noise\":1,\"missed\":3,\"precision\":0.56}]}");
    page.navigate(page.url().replaceFirst("#.*", "") + "#" + RulesDesk.CARD);
    page.reload();
    assertThat(desk.editor()).containsText("channel.own-the-case");
    assertThat(page.locator("gp-reviewed-line"))
        .containsText("Reviewed 9 times: 5 right, 1 wrong, 2 late, 1 noise");
    assertThat(page.locator("gp-reviewed-line")).containsText("reviewers missed it 3 times");
  }

  @Test
  void aSentenceIsCompletedWithItsSlots() {
    desk.openCard();
    desk.endOf("the issue is not resolved");
    page.keyboard().press("Enter");
    page.keyboard().type("channel");
    Locator options = page.locator(".cm-tooltip-autocomplete [role=option]");
    assertThat(options.first()).containsText("the channel is {channel}");
    assertThat(page.locator(".cm-completionInfo")).containsText("runs on this channel");
    desk.picture("completion");
    desk.complete();
    assertThat(desk.editor()).containsText("- the channel is voice");
    page.keyboard().type("e");
    assertThat(options.first()).containsText("email");
    desk.complete();
    assertThat(desk.editor()).containsText("- the channel is email");
  }

  @Test
  void wordsOfAnotherLanguageFindTheSentence() {
    desk.openCard();
    desk.endOf("the issue is not resolved");
    page.keyboard().press("Enter");
    page.keyboard().type("traspasado");
    assertThat(page.locator(".cm-tooltip-autocomplete [role=option]").first())
        .containsText("the customer has been transferred");
  }

  @Test
  void aMistakeIsUnderlinedAndMendedWithOneKey() {
    desk.openCard();
    desk.endOf("an agent is connected");
    page.keyboard().press("Enter");
    page.keyboard().type("the customer was transfered");
    page.keyboard().press("Escape");
    assertThat(page.locator("gp-findings")).containsText("No sentence of the dictionary");
    assertThat(page.locator(".cm-lintRange-error")).hasText("the customer was transfered");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("finding");
    page.keyboard().press("Control+.");
    assertThat(page.getByText("No mistakes found.")).isVisible();
    assertThat(desk.editor()).not().containsText("transfered");
  }

  @Test
  void hoverSaysWhatASentenceMeans() {
    desk.openCard();
    page.locator(".cm-line")
        .filter(new Locator.FilterOptions().setHasText("the issue is not resolved"))
        .hover(new Locator.HoverOptions().setPosition(80, 8));
    assertThat(page.locator(".cm-tooltip-hover")).containsText("Nobody has confirmed");
    assertThat(page.locator(".cm-tooltip-hover")).containsText("le problème n'est pas résolu");
  }

  @Test
  void aCardIsReadInThreeLanguages() {
    desk.openCard();
    desk.tab("In three languages").click();
    assertThat(page.getByText("Prenez ce dossier en main")).isVisible();
    assertThat(page.getByText("el problema no está resuelto")).isVisible();
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("languages");
    desk.tab("DRL").click();
    assertThat(page.locator("pre")).containsText("Story(transfers >= 2)");
  }

  @Test
  void aFailingScenarioShowsItsTimeline() {
    desk.openCard();
    page.getByLabel("Settings: transfers").fill("9");
    page.keyboard().press("Enter");
    page.keyboard().press("Control+s");
    assertThat(desk.tab("Scenarios")).containsText("1 failed");
    desk.tab("Scenarios").click();
    assertThat(page.locator("gp-scenario-results")).containsText("it was silent");
    assertThat(page.locator("gp-scenario-results pre")).containsText("near miss");
    assertThat(page.locator(".cm-lintRange-error")).containsText("the second transfer");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("scenario");
  }

  @Test
  void aNewCardStartsWithAllThreeLanguages() {
    desk.button("New card").click();
    page.getByLabel("Name").fill("Été comme hiver");
    desk.dialog().getByLabel("Pillar").selectOption("experience");
    assertThat(desk.dialog()).containsText("experience.ete-comme-hiver");
    page.keyboard().press("Enter");
    assertThat(desk.editor()).containsText("id: experience.ete-comme-hiver");
    page.keyboard().press("Control+s");
    desk.waitForDraft("experience/ete-comme-hiver.yaml", "status: draft");
    desk.tab("Scenarios").click();
    desk.button("Write the first scenarios").click();
    page.keyboard().press("Control+s");
    desk.waitForDraft("experience/ete-comme-hiver.test.yaml", "expect: []");
  }

  @Test
  void qaReadsAndCannotWrite() {
    desk.close();
    desk = new RulesDesk(browsers, "qa", Desk.Sight.USUAL);
    page = desk.page;
    desk.openCard();
    assertThat(page.getByText("Only CX leads change rules.")).isVisible();
    assertThat(page.getByLabel("Settings: transfers")).isDisabled();
    assertThat(desk.button("New card")).hasCount(0);
    desk.endOf("an agent is connected");
    page.keyboard().type("x");
    assertThat(desk.editor()).not().containsText("connectedx");
    assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text of")))
        .isVisible();
  }
}
