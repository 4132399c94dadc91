package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
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
    desk.tab("YAML").click();
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
            "{\"rules\":[{\"rule\":\"channel.own-the-case\",\"shown\":60,\"accepted\":10,"
                + "\"dismissed\":40,\"dismissals\":{\"other\":10,\"not-relevant\":30},\"effort\":{"
                + "\"ended\":50,\"before\":41.5,\"accepted\":10,\"riseAccepted\":4.2,\"others\":40,"
                + "\"riseOthers\":14.1},\"reviewed\":9,\"right\":5,\"wrong\":1,"
                + "\"late\":2,\"noise\":1,\"missed\":3,\"precision\":0.56}]}");
    page.navigate(page.url().replaceFirst("#.*", "") + "#" + RulesDesk.CARD);
    page.reload();
    assertThat(page.locator("gp-card-builder")).containsText("agent is connected");
    assertThat(page.locator("gp-card-week"))
        .containsText("Reviewed 9 times: 5 right, 1 wrong, 2 late, 1 noise");
    assertThat(page.locator("gp-card-week")).containsText("reviewers missed it 3 times");
    assertThat(page.locator("gp-card-week"))
        .containsText("shown 60 times, accepted 10, dismissed 40 (not relevant 30, other");
    assertThat(page.locator("gp-card-week"))
        .containsText(
            "Effort 42 when it spoke (50 ended) · to the end +4 where accepted (10) · +14 where not");
  }

  @Test
  void anAddressThatIsNoneOpensNothingAndBreaksNothing() {
    String rules = page.url().replaceFirst("#.*", "");
    for (String none : List.of("%", "%E0%A4%A", "channel/no-such.yaml")) {
      page.navigate(rules + "#" + none);
      page.reload();
      page.getByRole(AriaRole.TREEITEM).first().waitFor();
      assertThat(page.locator("gp-rules-page .welcome")).isVisible();
    }
    page.navigate(rules + "#channel%2Fown-the-case.yaml");
    assertThat(page.locator("gp-card-builder")).containsText("agent is connected");
    page.context().clearCookies();
    for (String none : List.of("%", "%E0%A4%A", "channel/own-the-case.yaml")) {
      page.navigate(desk.server().url("/sign-in#" + none));
      page.reload();
      assertThat(page.getByLabel("Token or sign-in link")).isVisible();
      assertThat(page.getByRole(AriaRole.ALERT)).isEmpty();
    }
  }

  @Test
  void aSentenceIsCompletedWithItsSlots() {
    desk.openText();
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
    desk.openText();
    desk.endOf("the issue is not resolved");
    page.keyboard().press("Enter");
    page.keyboard().type("traspasado");
    assertThat(page.locator(".cm-tooltip-autocomplete [role=option]").first())
        .containsText("the customer has been transferred");
  }

  @Test
  void aMistakeIsUnderlinedAndMendedWithOneKey() {
    desk.openText();
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
    desk.openText();
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
    assertThat(page.getByLabel("Title, French")).hasValue("Prenez ce dossier en main");
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
  void aNewCardOpensOnItsFirstMissingSentenceWithItsScenarios() {
    desk.button("New card").click();
    page.getByLabel("Name").fill("Été comme hiver");
    desk.dialog().getByLabel("Pillar").selectOption("experience");
    assertThat(desk.dialog()).containsText("experience.ete-comme-hiver");
    page.keyboard().press("Enter");
    Locator picker = page.getByRole(AriaRole.COMBOBOX, named("Add a sentence"));
    assertThat(picker).isFocused();
    assertThat(page.locator("gp-findings .error")).hasCount(0);
    page.keyboard().type("channel is");
    page.keyboard().press("Enter");
    assertThat(page.locator("gp-sentence-line")).containsText("the channel is");
    page.getByLabel("To fill: channel").selectOption("email");
    page.getByLabel("Advice", new Page.GetByLabelOptions().setExact(true))
        .fill("Answer in one mail");
    assertThat(page.locator("gp-card-preview gp-suggestion-card"))
        .containsText("Answer in one mail");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("new-card");
    page.keyboard().press("Control+s");
    desk.waitForDraft("experience/ete-comme-hiver.yaml", "- the channel is email");
    desk.waitForDraft("experience/ete-comme-hiver.test.yaml", "expect: []");
  }

  @Test
  void sentencesAreOrderedJoinedAndTakenAwayAndTheRestStaysAsWritten() {
    desk.openText();
    desk.endOf("the issue is not resolved");
    page.keyboard().type(" # the floor asked for it");
    desk.tab("Card").click();
    Locator lines = page.locator("gp-condition-list gp-sentence-line");
    assertThat(lines).hasCount(4);
    page.getByLabel("Sentence 4").getByLabel("Move up (Alt ↑)").click();
    assertThat(lines.nth(2)).containsText("an agent is connected");
    page.getByLabel("Sentence 3").getByLabel("Give it alternatives").click();
    page.getByRole(AriaRole.COMBOBOX, named("Add to this group")).fill("channel is");
    page.keyboard().press("Enter");
    assertThat(page.locator("gp-condition-list .group gp-sentence-line")).hasCount(2);
    desk.picture("builder");
    assertThat(Barriers.of(page)).isEmpty();
    page.keyboard().press("Control+s");
    desk.waitForDraft(RulesDesk.CARD, "any:");
    assertThat(Objects.requireNonNull(desk.rulebook().draft(RulesDesk.CARD)).text())
        .contains("the issue is not resolved # the floor asked for it")
        .contains("  - any:\n      - an agent is connected\n      - the channel is voice\n")
        .contains("settings: {transfers: 2}");
  }

  @Test
  void aTextIsWrittenInEachLanguageBesideTheOthers() {
    desk.openCard();
    desk.tab("In three languages").click();
    page.getByLabel("Title, Spanish").fill("Es suyo: téngalo");
    page.keyboard().press("Control+s");
    desk.waitForDraft(RulesDesk.CARD, "es: \"Es suyo: téngalo\"");
  }

  @Test
  void aSaveThatFailsSaysSoAndKeepsTheText() {
    desk.openCard();
    page.getByLabel("Settings: transfers").fill("4");
    desk.server().setReachable(false);
    page.keyboard().press("Control+s");
    Locator alert =
        page.locator("gp-rule-banners .alert")
            .filter(new Locator.FilterOptions().setHasText("Not saved: Not now."));
    assertThat(alert).isVisible();
    assertThat(page.locator("gp-rule-banners .news")).hasCount(0);
    assertThat(page.getByLabel("Settings: transfers")).hasValue("4");
    desk.picture("not-saved");
    desk.server().setReachable(true);
    desk.button("Save again").click();
    desk.waitForDraft(RulesDesk.CARD, "transfers: 4");
    assertThat(alert).hasCount(0);
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
    desk.tab("YAML").click();
    desk.endOf("an agent is connected");
    page.keyboard().type("x");
    assertThat(desk.editor()).not().containsText("connectedx");
    assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text of")))
        .isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
