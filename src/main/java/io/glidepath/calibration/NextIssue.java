package io.glidepath.calibration;

import io.glidepath.estimate.Proportion;

/**
 * How often customers who came about one issue came about another one soon after.
 *
 * @param followed how many of them did, of so many, with the interval of 95 %
 * @param otherwise the same of those who came about anything else
 * @param lift how many times as often it is as otherwise
 * @param liftLow where the lift may well lie, with 99 %, since many pairs are looked at at once
 */
public record NextIssue(
    String issue,
    String next,
    Proportion followed,
    Proportion otherwise,
    double lift,
    double liftLow,
    double liftHigh) {

  static NextIssue of(String issue, String next, long hits, long of, long otherHits, long otherOf) {
    // Half a case more on each side, where nobody came otherwise and the ratio would have no end.
    double more = hits == 0 || otherHits == 0 ? 0.5 : 0;
    double share = (hits + more) / (of + 2 * more);
    double other = (otherHits + more) / (otherOf + 2 * more);
    double lift = share / other;
    double error = Math.sqrt((1 - share) / (hits + more) + (1 - other) / (otherHits + more));
    double reach = Math.exp(Proportion.STRICT * error);
    return new NextIssue(
        issue,
        next,
        Proportion.of(hits, of, Proportion.USUAL),
        Proportion.of(otherHits, otherOf, Proportion.USUAL),
        lift,
        lift / reach,
        lift * reach);
  }

  /** The likelihood as the table of next issues has it, in whole percent. */
  public int percent() {
    return (int) Math.round(100 * followed.value());
  }
}
