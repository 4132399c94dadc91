package io.glidepath.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private final List<ReviewPair> pairs = new ArrayList<>();

  /** The example of Gwet 2008, of which Cohen's kappa makes -0.02: 118 of 125 found the same. */
  @Test
  void doesNotFallWhereNearlyEverythingIsFoundRight() {
    add(118, Judgement.RIGHT, Judgement.RIGHT);
    add(5, Judgement.RIGHT, Judgement.MISSED);
    add(2, Judgement.MISSED, Judgement.RIGHT);

    Agreement found = Agreement.onSilence(pairs);

    assertThat(found.n()).isEqualTo(125);
    assertThat(found.agreed()).isEqualTo(118);
    assertThat(found.value()).isEqualTo(0.9408, within(0.0001));
    assertThat(found.low()).isBetween(0.85, 0.91);
    assertThat(found.high()).isBetween(0.96, 1.0);
    assertThat(found.isEnough()).isTrue();
  }

  @Test
  void isNothingWhereTwoFindTheSameAsOftenAsByChance() {
    for (Judgement one : List.of(Judgement.RIGHT, Judgement.MISSED)) {
      for (Judgement two : List.of(Judgement.RIGHT, Judgement.MISSED)) {
        add(25, one, two);
      }
    }
    Agreement found = Agreement.onSilence(pairs);
    assertThat(found.value()).isZero();
    assertThat(found.low()).isNegative();
    assertThat(found.high()).isPositive();
  }

  @Test
  void hasAnIntervalWithWidthEvenIfNobodyEverDiffered() {
    add(20, Judgement.RIGHT, Judgement.RIGHT);
    Agreement found = Agreement.onSilence(pairs);
    assertThat(found.value()).isEqualTo(1);
    assertThat(found.low()).isBetween(0.8, 0.9);
    assertThat(found.high()).isEqualTo(1);
  }

  @Test
  void isNotEnoughUnderTwentyPairsAndTellsNothingOfNone() {
    add(19, Judgement.RIGHT, Judgement.RIGHT);
    assertThat(Agreement.onSilence(pairs).isEnough()).isFalse();
    assertThat(Agreement.onDeeds(pairs).n()).isZero();
    assertThat(Agreement.onDeeds(pairs).isEnough()).isFalse();
  }

  private void add(int times, Judgement one, Judgement two) {
    for (int n = 0; n < times; n++) {
      pairs.add(new ReviewPair(review(one), review(two)));
    }
  }

  private static Review review(Judgement verdict) {
    return new Review(1, null, "i", null, null, verdict, null, "ada", Instant.EPOCH);
  }
}
