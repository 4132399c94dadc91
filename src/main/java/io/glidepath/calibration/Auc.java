package io.glidepath.calibration;

import java.util.Arrays;

/**
 * How often a score is higher where the outcome came true than where it did not: 0.5 is chance, 1
 * always; equal scores count half. The interval is DeLong's, of 95 %, within 0 to 1.
 *
 * @param value 0 to 1; 0.5 if there is nothing to compare
 * @param positives how many the outcome came true for
 * @param negatives how many it did not
 * @see <a href="https://doi.org/10.2307/2531595">DeLong, DeLong and Clarke-Pearson 1988</a>
 */
public record Auc(double value, double low, double high, int positives, int negatives) {
  private static final double NORMAL_95 = 1.959964;

  /** Compares the scores of those for whom the outcome came true with the scores of the others. */
  public static Auc of(double[] positives, double[] negatives) {
    if (positives.length == 0 || negatives.length == 0) {
      return new Auc(0.5, 0, 1, positives.length, negatives.length);
    }
    double[] won = placements(positives, negatives);
    double[] lost = placements(negatives, positives);
    double value = Arrays.stream(won).average().orElse(0.5);
    double error = NORMAL_95 * Math.sqrt(variance(won) / won.length + variance(lost) / lost.length);
    return new Auc(
        value,
        Math.max(0, value - error),
        Math.min(1, value + error),
        positives.length,
        negatives.length);
  }

  /** The standard error, as far as the interval tells it. */
  double error() {
    return (high - low) / (2 * NORMAL_95);
  }

  /** For each of {@code mine} the share of {@code theirs} that lies below it. */
  private static double[] placements(double[] mine, double[] theirs) {
    double[] sorted = theirs.clone();
    Arrays.sort(sorted);
    double[] placements = new double[mine.length];
    for (int i = 0; i < mine.length; i++) {
      int below = firstNotBelow(sorted, mine[i]);
      int upTo = firstNotBelow(sorted, Math.nextUp(mine[i]));
      placements[i] = (below + upTo) / 2.0 / sorted.length;
    }
    return placements;
  }

  private static int firstNotBelow(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double sum = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return values.length < 2 ? 0 : sum / (values.length - 1);
  }
}
