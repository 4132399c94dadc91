package io.glidepath.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final Set<String> SECRETS = Set.of("pin");
  private static final long ZERO = Instant.parse("2026-01-05T10:00:00Z").toEpochMilli();

  private final Story story = new Story("i1");
  private int events;

  @Test
  void countsWhatHappenedAndWhen() {
    at(10, new Fact.Transferred("billing", null, false, null));
    at(40, new Fact.Transferred("technical", null, true, null));

    assertThat(story.times(Names.TRANSFERRED)).isEqualTo(2);
    assertThat(story.times(Names.TRANSFERRED_COLD)).isEqualTo(1);
    assertThat(story.first(Names.TRANSFERRED)).isEqualTo(ZERO + 10_000);
    assertThat(story.last(Names.TRANSFERRED)).isEqualTo(ZERO + 40_000);
  }

  @Test
  void revisesAPartialInsteadOfCountingItTwice() {
    says(1, "u1", false, mark("cannot"));
    assertThat(story.times("agent:cannot")).isEqualTo(1);

    says(2, "u1", false, mark("cannot"), mark("policy"));
    says(4, "u1", true, mark("policy"));

    assertThat(story.times("agent:cannot")).isZero();
    assertThat(story.times("agent:policy")).isEqualTo(1);
    assertThat(story.last("agent:policy")).isEqualTo(ZERO + 1_000);
  }

  @Test
  void ignoresAPartialThatComesAfterItsLastRevision() {
    says(1, "u1", true, mark("apology"));
    says(2, "u1", false, mark("apology"));
    says(3, "u1", true, mark("apology"));

    assertThat(story.times("agent:apology")).isEqualTo(1);
  }

  @Test
  void takesAPromiseThatIsReportedAfterItWasHeardAndKept() {
    says(1, "u1", true, new Mark("promise", "callback", "call you back", 0));
    at(5, new Fact.PromiseKept("callback"));
    at(6, new Fact.PromiseMade("callback", null));

    assertThat(story.isPromiseOpen()).isFalse();
    assertThat(story.times(Names.PROMISE_MADE)).isEqualTo(1);
  }

  @Test
  void measuresAHoldWhoseEndIsToldFirst() {
    at(100, new Fact.Resumed());
    at(40, new Fact.Held());

    assertThat(story.isHeld()).isFalse();
    assertThat(story.heldInAll(60_000)).isTrue();
    assertThat(story.heldInAll(60_001)).isFalse();
  }

  @Test
  void namesTheDeadlineOfWhatTimeAloneWillMakeTrue() {
    at(5, new Fact.Held());
    story.openForReading();

    assertThat(story.onHoldFor(60_000)).isFalse();
    assertThat(story.wakeAt()).isEqualTo(ZERO + 65_000);

    story.advanceTo(ZERO + 65_000);
    assertThat(story.onHoldFor(60_000)).isTrue();
  }

  @Test
  void namesTheDeadlineOfWhatTimeAloneWillEnd() {
    at(5, new Fact.Held());
    story.openForReading();

    assertThat(story.within(Names.HELD, 30_000)).isTrue();
    assertThat(story.wakeAt()).isEqualTo(ZERO + 35_000);

    story.advanceTo(ZERO + 35_000);
    assertThat(story.within(Names.HELD, 30_000)).isFalse();
  }

  @Test
  void knowsWhatIsAskedAlthoughItWasGiven() {
    at(1, new Fact.InformationGiven("account-number", "ivr"));
    at(20, new Fact.InformationAsked("account-number"));

    assertThat(story.times(Names.ASKED_AGAIN)).isEqualTo(1);
    assertThat(story.getAskedAgain()).isEqualTo("account-number");
  }

  @Test
  void takesAReportedFactAndItsInferredTwinForOne() {
    at(1, new Fact.InformationGiven("email", "web"));
    says(20, "u1", true, new Mark("asks", "email", "your email", 0));
    at(22, new Fact.InformationAsked("email"));

    assertThat(story.times(Names.ASKED + "email")).isEqualTo(1);
    assertThat(story.times(Names.ASKED_AGAIN)).isEqualTo(1);
  }

  @Test
  void takesANumberForWhatWasAsked() {
    says(1, "u1", true, new Mark("asks", "customer-number", "your customer number", 0));
    customerAnswers(5, "u2", "customer-number", "card-number", "pin");
    says(20, "u3", true, new Mark("asks", "customer-number", "your customer number", 0));

    assertThat(story.times(Names.ASKED_AGAIN)).isEqualTo(1);
  }

  @Test
  void takesNoNumberForNothing() {
    says(1, "u1", true, new Mark("asks", "customer-number", "your customer number", 0));
    customerSays(5, "u2");
    says(20, "u3", true, new Mark("asks", "customer-number", "your customer number", 0));

    assertThat(story.times(Names.ASKED_AGAIN)).isZero();
  }

  @Test
  void takesOneNumberForNeitherOfTwo() {
    Mark number = new Mark("asks", "customer-number", "your customer number", 0);
    says(1, "u1", true, number, new Mark("asks", "card-number", "your card number", 0));
    customerAnswers(5, "u2", "customer-number", "card-number", "pin");
    says(20, "u3", true, number);

    assertThat(story.times(Names.ASKED_AGAIN)).isZero();
  }

  @Test
  void aSecretIsNeverKnown() {
    says(1, "u1", true, new Mark("asks", "pin", "your pin", 0));
    customerAnswers(5, "u2", "customer-number", "pin");
    says(20, "u3", true, new Mark("asks", "pin", "your pin", 0));

    assertThat(story.times(Names.GIVEN + "pin")).isEqualTo(1);
    assertThat(story.times(Names.ASKED_AGAIN)).isZero();
  }

  @Test
  void takesSomethingElseForNoAnswer() {
    says(1, "u1", true, new Mark("asks", "full-name", "your name", 0));
    customerSays(5, "u2", new Mark("gives", "pin", "my pin is", 0), mark("number"));
    says(20, "u3", true, new Mark("asks", "full-name", "your name", 0));

    assertThat(story.times(Names.ASKED_AGAIN)).isZero();
  }

  @Test
  void takesNoAnswerForNone() {
    says(1, "u1", true, new Mark("asks", "pin", "your pin", 0));
    customerSays(5, "u2", mark("no-answer"));
    says(20, "u3", true, new Mark("asks", "pin", "your pin", 0));

    assertThat(story.times(Names.ASKED_AGAIN)).isZero();
  }

  @Test
  void countsContactsOnTheSameIssueOnly() {
    at(0, started("billing"));
    story.remember(List.of(past("p1", "billing", -86_400), past("p2", "delivery", -3_600)));

    assertThat(story.contactsOnIssue(7 * 86_400_000L)).isEqualTo(2);
    assertThat(story.contactsOnIssue(3_600_000L)).isEqualTo(1);
  }

  @Test
  void keepsItsClockWhenAnEventComesLate() {
    at(60, new Fact.Queued("billing"));
    at(10, started("billing"));

    assertThat(story.now()).isEqualTo(ZERO + 60_000);
    assertThat(story.first(Names.STARTED)).isEqualTo(ZERO + 10_000);
    assertThat(story.getChannel()).isEqualTo("voice");
  }

  @Test
  void remembersManyThingsUnderTheirOwnNames() {
    for (int i = 0; i < 200; i++) {
      at(i, new Fact.InformationGiven("field-" + i, null));
    }
    for (int i = 0; i < 200; i++) {
      assertThat(story.times(Names.GIVEN + "field-" + i)).isEqualTo(1);
      assertThat(story.last(Names.GIVEN + "field-" + i)).isEqualTo(ZERO + i * 1_000L);
    }
  }

  private static Fact started(@Nullable String issue) {
    return new Fact.Started(
        Channel.VOICE, "c1", false, null, "en-GB", issue, null, null, null, null);
  }

  private static PastContact past(String id, String issue, long secondsFromZero) {
    long at = ZERO + secondsFromZero * 1_000;
    return new PastContact(
        id, "chat", issue, at, at + 60_000, false, 0, 0, false, Set.of(), Set.of());
  }

  private static Mark mark(String phrase) {
    return new Mark(phrase, null, phrase, 0);
  }

  private void says(long second, String utteranceId, boolean last, Mark... marks) {
    hear(second, Speaker.AGENT, utteranceId, last, marks);
  }

  private void customerSays(long second, String utteranceId, Mark... marks) {
    hear(second, Speaker.CUSTOMER, utteranceId, true, marks);
  }

  private void customerAnswers(long second, String id, String... fields) {
    Fact fact = new Fact.UtteranceHeard(id, Speaker.CUSTOMER, "", true, null, null);
    Heard heard = new Heard(List.of(), 5, List.of(Set.of(fields)), SECRETS, 0, null);
    story.add(event(second, fact), heard);
  }

  private void hear(long second, Speaker speaker, String id, boolean last, Mark... marks) {
    Fact fact = new Fact.UtteranceHeard(id, speaker, "", last, null, null);
    story.add(event(second, fact), new Heard(List.of(marks), 5, List.of(), SECRETS, 0, null));
  }

  private void at(long second, Fact fact) {
    story.add(event(second, fact), Heard.NOTHING);
  }

  private InteractionEvent event(long second, Fact fact) {
    Instant time = Instant.ofEpochMilli(ZERO + second * 1_000);
    return new InteractionEvent("test", "e" + events++, "i1", time, null, fact);
  }
}
