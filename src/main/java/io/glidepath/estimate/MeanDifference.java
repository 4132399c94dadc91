package io.glidepath.estimate;

import java.util.Collection;

/**
 * How much higher a measure is in one group than in the other, within strata of the alike: the mean
 * of the strata's differences, weighted by {@code of * otherOf / n} as in {@link RiskDifference},
 * with an interval of 95 %. Strata in which a group has less than two say nothing and are left out.
 *
 * @param value 0 if nothing can be compared
 * @param of how many of the group in question were compared, {@code otherOf} of the other
 */
public record MeanDifference(double value, double low, double high, long of, long otherOf) {

  /** So many measurements, their sum, and the sum of their squares. */
  public record Sample(long n, double sum, double squares) {
    public static final Sample NONE = new Sample(0, 0, 0);

    /** The same with a measurement that was made {@code times}. */
    public Sample with(double value, long times) {
      return new Sample(n + times, sum + times * value, squares + times * value * value);
    }

    /** Those that are not of {@code part}. */
    public Sample without(Sample part) {
      return new Sample(n - part.n, sum - part.sum, squares - part.squares);
    }

    public double mean() {
      return n == 0 ? 0 : sum / n;
    }

    /** The variance of its mean. */
    private double error() {
      return Math.max(0, squares - sum * sum / n) / (n - 1) / n;
    }
  }

  /** Two groups that are alike but for what they are compared by. */
  public record Pair(Sample one, Sample other) {}

  public static MeanDifference of(Collection<Pair> strata) {
    double weights = 0;
    double differences = 0;
    double variance = 0;
    long of = 0;
    long otherOf = 0;
    for (Pair each : strata) {
      Sample one = each.one();
      Sample other = each.other();
      if (one.n() >= 2 && other.n() >= 2) {
        double weight = one.n() * (double) other.n() / (one.n() + other.n());
        weights += weight;
        differences += weight * (one.mean() - other.mean());
        variance += weight * weight * (one.error() + other.error());
        of += one.n();
        otherOf += other.n();
      }
    }
    if (weights == 0) {
      return new MeanDifference(0, 0, 0, 0, 0);
    }
    double value = differences / weights;
    double reach = Proportion.USUAL * Math.sqrt(variance) / weights;
    return new MeanDifference(value, value - reach, value + reach, of, otherOf);
  }
}
