package io.glidepath.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.advice.Customers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a customer makes known beside the conversation, here and on other interactions. */
class RegardTest {
  private static final Instant ZERO = Instant.parse("2026-01-05T10:00:00Z");
  private static final long DAY = 24 * 3_600_000L;

  private final Customers customers = new Customers();
  private int events;

  @Test
  void readsAScoreInTheDirectionOfItsScale() {
    Story story = new Story("i1");
    assertThat(story.answer("nps")).isEqualTo(-1);

    at(story, 1, survey("nps", 3, 0, 10, true, "missing-part", 0.7));
    at(story, 2, survey("ces", 6, 1, 7, false, null, null));

    assertThat(story.answer("nps")).isEqualTo(30);
    assertThat(story.answer("ces")).isCloseTo(16.7, within(0.1));
    assertThat(story.rootCause("missing-part")).isTrue();
    assertThat(story.rootCause("price")).isFalse();
    assertThat(story.getChurnRisk()).isEqualTo(70);
  }

  @Test
  void takesTheLatestAnswerEvenIfAnOlderOneComesLater() {
    Story story = new Story("i1");
    at(story, 60, survey("csat", 5, 1, 5, true, null, 20.0));
    at(story, 5, survey("csat", 1, 1, 5, true, null, 90.0));

    assertThat(story.answer("csat")).isEqualTo(100);
    assertThat(story.getChurnRisk()).isEqualTo(20);
  }

  @Test
  void makesNoContactOfASignalAndRemembersItOnTheNextOne() {
    Story review = new Story("review-1");
    at(review, 0, new Fact.SignalObserved("reviews", "missing-part", -0.8, "Part missing again"));
    assertThat(review.isContact()).isFalse();
    assertThat(review.status()).isEqualTo(Status.OBSERVED);

    Story call = new Story("call-1");
    at(call, 30, started());

    assertThat(call.isContact()).isTrue();
    assertThat(call.contacts(DAY)).isEqualTo(1);
    assertThat(call.past()).isEmpty();
    assertThat(call.observed("missing-part")).isTrue();
    assertThat(call.signalMood("missing-part")).isEqualTo(-0.8);
    assertThat(call.observedWithin("missing-part", 60_000)).isTrue();
    assertThat(call.wakeAt()).isEqualTo(ZERO.toEpochMilli() + 60_000);
    assertThat(call.observedWithin("missing-part", 30_000)).isFalse();
    assertThat(call.observed("delivery")).isFalse();
  }

  @Test
  void becomesAContactWithTheFirstThingThatIsOne() {
    Story story = new Story("i1");
    at(story, 0, new Fact.SignalObserved("app", "error", null, null));
    at(story, 1, new Fact.SelfServiceAttempted("app", "pay-bill", "failed"));

    assertThat(story.isContact()).isTrue();
    assertThat(story.status()).isEqualTo(Status.SELF_SERVICE);
  }

  @Test
  void addsUpWhatEarlierContactsAboutTheIssueCost() {
    Story first = new Story("call-1");
    at(first, 0, started());
    first.costs(20);
    Story second = new Story("call-2");
    at(second, 60, started());
    second.costs(7);
    Story other = new Story("call-3");
    at(other, 120, new Fact.IssueIdentified("address", null));

    assertThat(first.earlierPoints()).isZero();
    assertThat(second.earlierPoints()).isEqualTo(20);
    assertThat(other.earlierPoints()).isZero();
  }

  private static Fact.Started started() {
    return new Fact.Started(
        Channel.VOICE, "c1", false, null, "en", "parcel-late", null, null, null, null);
  }

  private static Fact.SurveyAnswered survey(
      String instrument,
      double score,
      double min,
      double max,
      boolean highIsGood,
      @Nullable String cause,
      @Nullable Double risk) {
    return new Fact.SurveyAnswered(
        instrument, score, min, max, highIsGood, cause, risk, null, null, null);
  }

  private void at(Story story, long second, Fact fact) {
    InteractionEvent event =
        new InteractionEvent(
            "/test", "e" + events++, story.interactionId(), ZERO.plusSeconds(second), "c1", fact);
    customers.remind(story, event);
    story.add(event, Heard.NOTHING);
  }
}
