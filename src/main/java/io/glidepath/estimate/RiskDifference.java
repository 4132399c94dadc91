package io.glidepath.estimate;

import java.util.Collection;

/**
 * How much more often an outcome comes true in one group than in the other, within strata of the
 * alike: the Mantel-Haenszel risk difference, the mean of the strata's differences weighted by
 * {@code of * otherOf / n}, with an interval of 95 %. Strata in which one group has nobody say
 * nothing and are left out.
 *
 * @param value -1 to 1; 0 if nothing can be compared
 * @param n how many were compared
 * @see <a href="https://doi.org/10.2307/2530643">Greenland and Robins 1985, Estimation of a common
 *     effect parameter from sparse follow-up data</a>
 */
public record RiskDifference(double value, double low, double high, long n) {

  public static RiskDifference of(Collection<Stratum> strata) {
    double weights = 0;
    double differences = 0;
    double variance = 0;
    long n = 0;
    for (Stratum each : strata) {
      if (each.compares()) {
        double weight = each.of() * (double) each.otherOf() / each.n();
        weights += weight;
        differences += weight * each.difference();
        variance += weight * weight * each.variance();
        n += each.n();
      }
    }
    if (weights == 0) {
      return new RiskDifference(0, -1, 1, 0);
    }
    double value = differences / weights;
    double reach = Proportion.USUAL * Math.sqrt(variance) / weights;
    return new RiskDifference(value, Math.max(-1, value - reach), Math.min(1, value + reach), n);
  }

  /** Whether the interval leaves no doubt about who has it more often. */
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
