package io.glidepath.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a story tells of orders, promises, waits, moods and the customer's other contacts. */
class HistoryTest {
  private static final long ZERO = Instant.parse("2026-01-05T10:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  private final Story story = new Story("i1");
  private int events;

  @Test
  void knowsWhatCameBeforeWhat() {
    at(0, new Fact.Transferred("billing", null, false, null));
    assertThat(story.preceded(Names.TRANSFERRED, Names.HELD)).isFalse();

    at(5, new Fact.Held());
    assertThat(story.preceded(Names.TRANSFERRED, Names.HELD)).isTrue();
    assertThat(story.preceded(Names.HELD, Names.TRANSFERRED)).isFalse();
  }

  @Test
  void keepsAPromiseOpenUntilItIsKeptOrBroken() {
    assertThat(story.isPromiseOpen()).isFalse();
    at(1, new Fact.PromiseMade("call-back", null));
    assertThat(story.isPromiseOpen()).isTrue();
    at(2, new Fact.PromiseKept("call-back"));
    assertThat(story.isPromiseOpen()).isFalse();
  }

  @Test
  void namesTheMomentWhenAWaitOrAHoldWillHaveLasted() {
    at(0, new Fact.Queued("billing"));
    assertThat(story.waitingFor(60_000)).isFalse();
    assertThat(story.wakeAt()).isEqualTo(ZERO + 60_000);

    at(10, new Fact.AgentConnected("a1", null, null));
    at(20, new Fact.Held());
    story.openForReading();
    assertThat(story.heldAtOnce(30_000)).isFalse();
    assertThat(story.wakeAt()).isEqualTo(ZERO + 50_000);

    at(55, new Fact.Resumed());
    at(60, new Fact.Held());
    assertThat(story.heldAtOnce(30_000)).isTrue();
    assertThat(story.waitingFor(1)).isFalse();
  }

  @Test
  void measuresMoodAgainstItsBestAndItsWorst() {
    assertThat(story.getMoodFall()).isZero();
    feels(1, 0.5);
    feels(2, -0.4);
    assertThat(story.getMoodFall()).isEqualTo(0.9);
    feels(3, 0.0);
    assertThat(story.getMoodFall()).isEqualTo(0.5);
    assertThat(story.getMoodRise()).isEqualTo(0.4);
  }

  @Test
  void knowsWhereInformationWasGiven() {
    at(1, new Fact.InformationGiven("email", "ivr"));
    assertThat(story.happened("given-in:ivr:email")).isTrue();
    assertThat(story.happened("given-in:bot:email")).isFalse();
  }

  @Test
  void countsContactsByChannelByIssueAndInAll() {
    begin();
    story.remember(
        List.of(past("p1", "chat", "billing", -2 * DAY), past("p2", "voice", "delivery", -HOUR)));

    assertThat(story.contacts(7 * DAY)).isEqualTo(3);
    assertThat(story.contacts(DAY)).isEqualTo(2);
    assertThat(story.earlierOn("chat", 7 * DAY)).isEqualTo(1);
    assertThat(story.earlierOn("chat", DAY)).isZero();
    assertThat(story.earlierAbout("delivery", DAY)).isEqualTo(1);
    assertThat(story.transfersOnIssue(7 * DAY)).isEqualTo(2);
    assertThat(story.earlierUnresolved(7 * DAY)).isTrue();
    assertThat(story.earlierUnresolved(DAY)).isFalse();
    assertThat(story.gaveEarlier("email")).isTrue();
    assertThat(story.gaveEarlier("pin")).isFalse();
    assertThat(story.stepFailures("pin-check")).isEqualTo(2);
  }

  @Test
  void knowsHowSoonTheCustomerCameBack() {
    begin();
    story.remember(List.of(past("p1", "chat", "billing", -2 * DAY)));
    assertThat(story.cameBackWithin(2 * DAY)).isTrue();
    assertThat(story.cameBackWithin(DAY)).isFalse();
  }

  @Test
  void namesADeadlineForShortWindowsOnly() {
    begin();
    story.remember(List.of(past("p1", "chat", "billing", -600_000)));
    assertThat(story.contacts(7 * DAY)).isEqualTo(2);
    assertThat(story.wakeAt()).isEqualTo(Story.NEVER);

    assertThat(story.contacts(HOUR)).isEqualTo(2);
    assertThat(story.wakeAt()).isEqualTo(ZERO - 600_000 + HOUR);
  }

  private void begin() {
    at(
        0,
        new Fact.Started(
            Channel.VOICE, "c1", false, null, null, "billing", null, null, null, null));
  }

  private void feels(long second, double sentiment) {
    at(second, new Fact.UtteranceHeard("u" + second, Speaker.CUSTOMER, "x", true, null, sentiment));
  }

  private void at(long second, Fact fact) {
    Instant time = Instant.ofEpochMilli(ZERO + second * 1_000);
    story.add(
        new InteractionEvent("test", "e" + events++, "i1", time, customer(fact), fact),
        Heard.NOTHING);
  }

  private static @Nullable String customer(Fact fact) {
    return fact instanceof Fact.Started started ? started.customerId() : null;
  }

  private static PastContact past(String id, String channel, String issue, long fromZero) {
    long at = ZERO + fromZero;
    return new PastContact(
        id, channel, issue, at, at + 60_000, false, 2, 0, false, Set.of("email"), steps());
  }

  private static Set<String> steps() {
    return Set.of("pin-check");
  }
}
