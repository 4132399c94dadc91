package io.glidepath.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How well a score tells one group from another. */
class AucTest {
  @Test
  void countsPairsAndHalfOfThoseThatAreEqual() {
    Auc auc = Auc.of(new double[] {3, 2, 2}, new double[] {1, 2});

    assertThat(auc.value()).isEqualTo((3 + 1 + 0.5 + 0.5) / 6, within(1e-12));
    assertThat(auc.positives()).isEqualTo(3);
    assertThat(auc.negatives()).isEqualTo(2);
  }

  /** The error as the textbook computes it: S10/m + S01/n over the placements of each side. */
  @Test
  void givesTheIntervalOfDeLong() {
    Auc auc = Auc.of(new double[] {0.9, 0.8, 0.4, 0.7}, new double[] {0.1, 0.5, 0.3, 0.75, 0.2});

    // placements of the first: 1, 1, .6, .8; of the second: 1, .75, 1, .5, 1
    double ofFirst = (0.15 * 0.15 + 0.15 * 0.15 + 0.25 * 0.25 + 0.05 * 0.05) / 3;
    double ofSecond = (3 * 0.15 * 0.15 + 0.1 * 0.1 + 0.35 * 0.35) / 4;
    double error = 1.959964 * Math.sqrt(ofFirst / 4 + ofSecond / 5);
    assertThat(auc.value()).isEqualTo(0.85, within(1e-12));
    assertThat(auc.low()).isEqualTo(0.85 - error, within(1e-9));
    assertThat(auc.high()).isEqualTo(1.0);
    assertThat(auc.error()).isPositive();
  }

  @Test
  void knowsNothingOfNobody() {
    assertThat(Auc.of(new double[] {}, new double[] {1})).isEqualTo(new Auc(0.5, 0, 1, 0, 1));
  }
}
