package io.glidepath.insight;

import io.glidepath.estimate.Proportion;

/**
 * What was measured on some, and between what the truth may well be: 19 intervals in 20 hold it.
 *
 * @param value 0 of nothing
 */
public record Estimate(double value, long n, double low, double high) {
  private static final double USUAL = Proportion.USUAL;

  /** The mean of {@code n} values. */
  public static Estimate mean(long n, double sum, double squares) {
    if (n == 0) {
      return new Estimate(0, 0, 0, 0);
    }
    double mean = sum / n;
    double variance = n < 2 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1));
    double reach = USUAL * Math.sqrt(variance / n);
    return new Estimate(mean, n, mean - reach, mean + reach);
  }

  /** The share of so many that something is true of. */
  public static Estimate share(long hits, long of) {
    Proportion share = Proportion.of(hits, of, USUAL);
    return new Estimate(share.value(), of, share.low(), share.high());
  }

  /** Drawn towards {@code other} as by {@code weight} more values of it: few say little. */
  double drawnTo(double other, double weight) {
    return n + weight == 0 ? other : (value * n + other * weight) / (n + weight);
  }

  /** What changed since {@code before}, if both were measured on enough; else 0 on 0. */
  public Estimate since(Estimate before, long enough) {
    if (n < enough || before.n < enough) {
      return new Estimate(0, 0, 0, 0);
    }
    double change = value - before.value;
    double reach = Math.hypot(high - value, before.high - before.value);
    return new Estimate(change, n + before.n, change - reach, change + reach);
  }
}
