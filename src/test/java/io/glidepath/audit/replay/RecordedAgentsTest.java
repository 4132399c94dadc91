package io.glidepath.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.SomeScene;
import io.glidepath.audit.TestLog;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What deciding again takes from the log as given, and nothing more: that an agent had had enough
 * from other interactions, or had muted advice in one of them.
 */
class RecordedAgentsTest {
  private static final String AGENT = "a1";
  private static final Predicate<Decision> NONE = decision -> false;

  @Test
  void anAgentHadHadEnoughIfACapIsOnTheLogThere() {
    RecordedAgents given = new RecordedAgents(List.of(keptBack(3, "e3", "cap")), NONE);

    look(given, 2, "e2");
    assertThat(given.raisedInHourBefore(AGENT, at(2))).isZero();
    look(given, 3, "e3");
    assertThat(given.raisedInHourBefore(AGENT, at(3))).isGreaterThan(1_000_000);
    look(given, 4, "e4");
    assertThat(given.raisedInHourBefore(AGENT, at(4))).isGreaterThan(1_000_000);
  }

  @Test
  void itHadNotAnyMoreOnceSomethingWasShownOrMerelyOutranked() {
    RecordedAgents shown =
        new RecordedAgents(List.of(keptBack(3, "e3", "cap"), shown(5, "e5")), NONE);
    look(shown, 3, "e3");
    look(shown, 5, "e5");
    assertThat(shown.raisedInHourBefore(AGENT, at(5))).isZero();

    RecordedAgents outranked =
        new RecordedAgents(List.of(keptBack(3, "e3", "cap"), keptBack(5, "e5", "outranked")), NONE);
    look(outranked, 3, "e3");
    look(outranked, 5, "e5");
    assertThat(outranked.raisedInHourBefore(AGENT, at(5))).isZero();
  }

  @Test
  void whatIsUrgentComesBeyondTheCapAndDoesNotEndIt() {
    RecordedAgents given =
        new RecordedAgents(List.of(keptBack(3, "e3", "cap"), shown(5, "e5")), decision -> true);
    look(given, 3, "e3");
    look(given, 5, "e5");
    assertThat(given.raisedInHourBefore(AGENT, at(5))).isGreaterThan(1_000_000);
  }

  @Test
  void anAgentHadMutedAdviceUntilSomethingWasShownAgain() {
    RecordedAgents given =
        new RecordedAgents(List.of(keptBack(3, "e3", "muted"), shown(5, "e5")), NONE);

    look(given, 2, "e2");
    assertThat(given.mutedUntil(AGENT)).isZero();
    look(given, 3, "e3");
    assertThat(given.mutedUntil(AGENT)).isEqualTo(at(5));
    look(given, 5, "e5");
    assertThat(given.mutedUntil(AGENT)).isZero();
  }

  @Test
  void aMuteThatNothingEndsLastsForGood() {
    RecordedAgents given = new RecordedAgents(List.of(keptBack(3, "e3", "muted")), NONE);

    look(given, 3, "e3");
    assertThat(given.mutedUntil(AGENT)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whatWasKeptBackForAReasonOfItsOwnInteractionIsNotTakenAsGiven() {
    for (String reason : List.of("cooldown", "max", "experience", "outranked")) {
      RecordedAgents given = new RecordedAgents(List.of(keptBack(3, "e3", reason)), NONE);
      look(given, 3, "e3");
      assertThat(given.raisedInHourBefore(AGENT, at(3))).as(reason).isZero();
      assertThat(given.mutedUntil(AGENT)).as(reason).isZero();
    }
  }

  @Test
  void aLookThatTimeAloneBroughtIsToldFromOthersByItsTime() {
    RecordedAgents given = new RecordedAgents(List.of(keptBack(3, "time", "cap")), NONE);

    given.look(3, "time", at(3) - 1);
    assertThat(given.raisedInHourBefore(AGENT, at(3))).isZero();
    given.look(3, "time", at(3));
    assertThat(given.raisedInHourBefore(AGENT, at(3))).isPositive();
  }

  private static void look(RecordedAgents given, long seq, String event) {
    given.look(seq, event, at(seq));
  }

  private static long at(long seq) {
    return TestLog.NOW.plusSeconds(seq).toEpochMilli();
  }

  private static Decision keptBack(long seq, String event, String by) {
    return decision(seq, event, Outcome.SUPPRESSED, by);
  }

  private static Decision shown(long seq, String event) {
    return decision(seq, event, Outcome.SHOWN, null);
  }

  private static Decision decision(long seq, String event, Outcome outcome, @Nullable String by) {
    return new Decision(
        "i1",
        seq,
        TestLog.NOW.plusSeconds(seq),
        event,
        "channel.own-the-case",
        "channel",
        "v1",
        "r1",
        outcome,
        by,
        null,
        Map.of(),
        null,
        SomeScene.of(AGENT, "t1", "q1", "voice", "en", "billing", null, 20));
  }
}
