package io.glidepath.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Names;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.Link;
import io.glidepath.suggestion.SuggestTerms;
import io.glidepath.suggestion.Suggestion;
import io.glidepath.suggestion.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvisorTest {
  private static final SuggestTerms USUAL = terms(500);

  private final Told told = new Told("i1", "c1");
  private final LiveInteraction live = new LiveInteraction("i1");
  private final PlainRulebook rules = new PlainRulebook("r1");
  private final Agents agents = new Agents();

  @Test
  void raisesWhenARuleBeginsToHoldAndWithdrawsWhenItCeases() {
    rules.suggest("a", USUAL, story -> story.isHeld());
    Advisor advisor = advisor();

    Advice raised = advisor.advise(live, told.at(10, new Fact.Held()));
    Advice withdrawn = advisor.advise(live, told.at(20, new Fact.Resumed()));

    assertThat(raised.raised()).extracting(Suggestion::id).containsExactly("i1~a~1");
    assertThat(outcomes(withdrawn)).containsExactly("a withdrawn resolved");
  }

  @Test
  void recordsARuleThatHoldsOnlyWhenAllIsOver() {
    rules.suggest("a", USUAL, story -> story.isEnded());
    Advice advice = advisor().advise(live, told.at(1, new Fact.Ended("customer", null)));

    assertThat(outcomes(advice)).containsExactly("a no-change ended");
  }

  @Test
  void chargesOnceWhileARuleHolds() {
    rules.charge("a", 12, story -> story.times(Names.TRANSFERRED) >= 2);
    Advisor advisor = advisor();

    for (int second = 0; second < 5; second++) {
      advisor.advise(live, told.transferred(second));
    }

    assertThat(live.ledger().charges()).hasSize(1);
    assertThat(live.ledger().score()).isEqualTo(21);
  }

  @Test
  void firesAnAbsenceRuleAtItsDueTimeWithoutAnEvent() {
    rules.suggest("a", USUAL, story -> story.elapsed(Names.RESUMED, 20_000));
    Advisor advisor = advisor();
    advisor.advise(live, told.at(10, new Fact.Held()));
    advisor.advise(live, told.at(50, new Fact.Resumed()));

    assertThat(live.wakeAt()).isEqualTo(millis(70));
    Advice advice = advisor.wake(live, millis(71));

    assertThat(advice.raised()).extracting(Suggestion::raisedAt).containsExactly(at(70));
    assertThat(advice.decisions()).extracting(Decision::event).containsExactly("time");
  }

  @Test
  void firesWhatWasDueBeforeTheNextEvent() {
    rules.suggest("a", USUAL, story -> story.elapsed(Names.RESUMED, 20_000));
    Advisor advisor = advisor();
    advisor.advise(live, told.at(10, new Fact.Held()));
    advisor.advise(live, told.at(50, new Fact.Resumed()));

    Advice advice = advisor.advise(live, told.transferred(300));

    assertThat(advice.raised()).extracting(Suggestion::raisedAt).containsExactly(at(70));
  }

  @Test
  void showsAtMostThreeAndRecordsWhatItKeepsBack() {
    for (int priority = 1; priority <= 5; priority++) {
      rules.suggest("r" + priority, terms(priority * 100), story -> story.isHeld());
    }
    Advice advice = advisor().advise(live, told.at(1, new Fact.Held()));

    assertThat(advice.raised()).extracting(Suggestion::rule).containsExactly("r5", "r4", "r3");
    assertThat(outcomes(advice)).contains("r1 suppressed outranked", "r2 suppressed outranked");
  }

  @Test
  void aCardThatHushesSilencesAllOthersAndTheirChargesGoOn() {
    rules.suggest("early", USUAL, story -> story.isHeld());
    rules.add(hushing("alarm"), story -> story.happened(Names.SIGNAL));
    Advisor advisor = advisor();
    advisor.advise(live, told.at(1, new Fact.Held()));

    Advice advice =
        advisor.advise(live, told.at(2, new Fact.SignalObserved("app", "fire", null, null)));

    assertThat(advice.raised()).extracting(Suggestion::rule).containsExactly("alarm");
    assertThat(outcomes(advice)).contains("early withdrawn superseded", "early suppressed hush");
  }

  @Test
  void aLinkNamesTheIssueByItsCodeAndIsLeftOutWhereNoneIsKnown() {
    Text text = new Text(Map.of("en", "look"));
    Link link = new Link("https://kb.example.com/{language}/{issue}");
    rules.add(
        new Card(
            "look",
            "channel",
            "v1",
            false,
            text,
            text,
            null,
            null,
            link,
            null,
            terms(500),
            null,
            false,
            List.of()),
        story -> story.isHeld());
    Advisor advisor = advisor();
    assertThat(advisor.advise(live, told.at(1, new Fact.Held())).raised())
        .extracting(Suggestion::link)
        .containsOnlyNulls();
    advisor.advise(live, told.at(2, new Fact.Resumed()));
    advisor.advise(live, told.at(3, new Fact.IssueIdentified("billing dispute", null)));
    assertThat(advisor.advise(live, told.at(100, new Fact.Held())).raised())
        .extracting(Suggestion::link)
        .containsExactly("https://kb.example.com/en/billing%20dispute");
  }

  private static Card hushing(String id) {
    Text text = new Text(Map.of("en", id));
    return new Card(
        id, "channel", "v1", false, text, text, null, null, null, null, USUAL, null, true,
        List.of());
  }

  @Test
  void ofCardsAboutOneThingTheMostUrgentSpeaksForAllAndTheLogHasTheOthers() {
    rules.suggest("due", new SuggestTerms(840, 0, 9, 300_000, "promise"), Story::isHeld);
    rules.suggest("broken", new SuggestTerms(900, 0, 9, 300_000, "promise"), Story::isHeld);
    rules.suggest("else", new SuggestTerms(100, 0, 9, 300_000, "manner"), Story::isHeld);
    Advisor advisor = advisor();

    Advice advice = advisor.advise(live, told.at(1, new Fact.Held()));

    assertThat(advice.raised()).extracting(Suggestion::rule).containsExactly("broken", "else");
    assertThat(outcomes(advice)).contains("due suppressed related");

    Advice answered = advisor.advise(live, feedback(2, "i1~broken~1", "accepted"));
    assertThat(answered.raised()).extracting(Suggestion::rule).containsExactly("due");
  }

  @Test
  void theLogSaysThatTheAgentsAnswerTookASuggestionAwayAndNotThatItWasUntrue() {
    for (String action : List.of("accepted", "dismissed", "muted")) {
      rules.suggest(action, terms(500), Story::isHeld);
    }
    Advisor advisor = advisor();
    advisor.advise(live, told.connected(0, "a1"));
    advisor.advise(live, told.at(1, new Fact.Held()));
    for (String action : List.of("accepted", "dismissed", "muted")) {
      Advice advice = advisor.advise(live, feedback(2, "i1~" + action + "~1", action));
      assertThat(outcomes(advice)).contains(action + " withdrawn " + action);
      assertThat(advice.frames())
          .extracting(Advice.Addressed::frame)
          .contains(new Frame.Retracted("i1", "i1~" + action + "~1", "resolved"));
    }
  }

  @Test
  void promotesWhatWaitedWhenAPlaceIsFree() {
    for (int priority = 1; priority <= 4; priority++) {
      rules.suggest("r" + priority, terms(priority * 100), story -> story.isHeld());
    }
    Advisor advisor = advisor();
    advisor.advise(live, told.at(1, new Fact.Held()));

    Advice advice = advisor.advise(live, feedback(2, "i1~r4~1", "accepted"));

    assertThat(advice.raised()).extracting(Suggestion::rule).containsExactly("r1");
  }

  @Test
  void supersedesTheLeastOfThreeForSomethingMoreImportant() {
    for (int priority = 1; priority <= 3; priority++) {
      rules.suggest("r" + priority, terms(priority * 100), story -> story.isHeld());
    }
    rules.suggest("top", terms(900), story -> story.happened(Names.SIGNAL));
    Advisor advisor = advisor();
    advisor.advise(live, told.at(1, new Fact.Held()));

    Advice advice = advisor.advise(live, told.at(2, new Fact.InformationAsked("pin")));
    assertThat(advice.decisions()).isEmpty();

    advice = advisor.advise(live, told.at(3, new Fact.SignalObserved("app", "crash", null, null)));
    assertThat(outcomes(advice)).contains("r1 withdrawn superseded", "top shown null");
  }

  @Test
  void waitsOutTheCooldownThenRaisesWhatStillHolds() {
    rules.suggest("a", new SuggestTerms(500, 60_000, 5, 300_000), story -> story.isHeld());
    Advisor advisor = advisor();
    advisor.advise(live, told.at(0, new Fact.Held()));
    advisor.advise(live, told.at(10, new Fact.Resumed()));

    Advice again = advisor.advise(live, told.at(20, new Fact.Held()));
    assertThat(outcomes(again)).containsExactly("a suppressed cooldown");

    Advice later = advisor.wake(live, millis(90));
    assertThat(later.raised()).extracting(Suggestion::raisedAt).containsExactly(at(60));
  }

  @Test
  void withdrawsWhatIsOlderThanItsTimeAndDoesNotRepeatIt() {
    rules.suggest("a", new SuggestTerms(500, 0, 9, 30_000), story -> story.isHeld());
    Advisor advisor = advisor();
    advisor.advise(live, told.at(0, new Fact.Held()));

    Advice advice = advisor.wake(live, millis(600));

    assertThat(outcomes(advice)).containsExactly("a withdrawn expired");
    assertThat(advice.decisions()).extracting(Decision::at).containsExactly(at(30));
  }

  @Test
  void saysNoMoreOfWhatWasDismissed() {
    rules.suggest("a", new SuggestTerms(500, 0, 9, 300_000), story -> story.isHeld());
    Advisor advisor = advisor();
    advisor.advise(live, told.at(0, new Fact.Held()));
    advisor.advise(live, feedback(1, "i1~a~1", "dismissed"));
    advisor.advise(live, told.at(2, new Fact.Resumed()));

    Advice again = advisor.advise(live, told.at(3, new Fact.Held()));

    assertThat(outcomes(again)).containsExactly("a suppressed muted");
  }

  @Test
  void staysSilentWhileTheAgentHasMutedIt() {
    rules.suggest("a", USUAL, story -> story.isHeld());
    Advisor advisor = advisor();
    advisor.advise(live, told.connected(0, "a1"));
    advisor.advise(live, told.at(1, new Fact.FeedbackGiven("*", "muted", null, 300)));

    Advice advice = advisor.advise(live, told.at(2, new Fact.Held()));
    assertThat(outcomes(advice)).containsExactly("a suppressed muted");

    Advice later = advisor.wake(live, millis(301));
    assertThat(later.raised()).hasSize(1);
  }

  @Test
  void showsVeteransLess() {
    rules.suggest("low", terms(300), story -> story.isHeld());
    rules.suggest("high", terms(800), story -> story.isHeld());
    Advisor advisor = advisor();
    advisor.advise(live, told.at(0, new Fact.AgentConnected("a1", null, 120)));

    Advice advice = advisor.advise(live, told.at(1, new Fact.Held()));

    assertThat(outcomes(advice))
        .containsExactlyInAnyOrder("low suppressed experience", "high shown null");
  }

  @Test
  void handsEverythingToTheNextAgent() {
    rules.suggest("a", USUAL, story -> story.happened(Names.TRANSFERRED));
    rules.charge("c", 12, story -> story.happened(Names.TRANSFERRED));
    Advisor advisor = advisor();
    advisor.advise(live, told.connected(0, "a1"));
    advisor.advise(live, told.transferred(10));

    Advice advice = advisor.advise(live, told.connected(20, "a2"));

    assertThat(frames(advice, "a1")).containsExactly("Retracted", "InteractionChanged");
    assertThat(frames(advice, "a2"))
        .containsExactly("InteractionChanged", "Noted", "Effort", "Suggested");
  }

  @Test
  void withdrawsEverythingAtTheEnd() {
    rules.suggest("a", USUAL, story -> story.happened(Names.TRANSFERRED));
    Advisor advisor = advisor();
    advisor.advise(live, told.transferred(10));

    Advice advice = advisor.advise(live, told.ended(20));

    assertThat(outcomes(advice)).containsExactly("a withdrawn ended");
    assertThat(advisor.advise(live, told.transferred(30)).raised()).isEmpty();
  }

  @Test
  void withdrawsWhatANewRulebookNoLongerHas() {
    rules.suggest("a", USUAL, story -> true);
    Advisor advisor = advisor();
    advisor.advise(live, told.transferred(10));

    advisor.use(new PlainRulebook("r2").open());
    Advice advice = advisor.advise(live, told.transferred(20));

    assertThat(outcomes(advice)).containsExactly("a withdrawn rule-withdrawn");
  }

  @Test
  void goesOnAfterARestartAsIfNothingHadBeen() {
    rules.suggest("a", new SuggestTerms(500, 60_000, 2, 30_000), story -> story.isHeld());
    rules.charge("c", 12, story -> story.isHeld());
    InteractionEvent held = told.at(0, new Fact.Held());
    advisor().advise(live, held);

    LiveInteraction again =
        new LiveInteraction(live.story(), live.seq(), live.state(), SplitRedaction.NONE);
    Advice advice = advisor().wake(again, millis(31));

    assertThat(outcomes(advice)).containsExactly("a withdrawn expired");
    assertThat(again.ledger().charges()).hasSize(1);
  }

  private Advisor advisor() {
    return new Advisor(rules.open(), AttentionLimits.USUAL, agents);
  }

  private InteractionEvent feedback(long second, String suggestionId, String action) {
    return told.at(second, new Fact.FeedbackGiven(suggestionId, action, null, null));
  }

  private static List<String> outcomes(Advice advice) {
    return advice.decisions().stream()
        .map(each -> each.rule() + " " + each.outcome().word() + " " + each.why())
        .toList();
  }

  private static List<String> frames(Advice advice, String agentId) {
    return advice.frames().stream()
        .filter(each -> each.agentId().equals(agentId))
        .map(each -> each.frame().getClass().getSimpleName())
        .toList();
  }

  private static SuggestTerms terms(int priority) {
    return new SuggestTerms(priority, 0, 3, 300_000);
  }

  private static java.time.Instant at(long second) {
    return Told.ZERO.plusSeconds(second);
  }

  private static long millis(long second) {
    return at(second).toEpochMilli();
  }
}
