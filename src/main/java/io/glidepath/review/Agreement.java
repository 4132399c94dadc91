package io.glidepath.review;

import io.glidepath.estimate.Proportion;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far two reviewers who did not know of each other found the same: Gwet's AC1, which is 1 if
 * they always do and 0 if they do as often as chance would have it. Unlike Cohen's kappa it does
 * not fall where nearly everything is found right. Its interval of 95 % is the wider of Gwet's own
 * and of the one that Wilson's of the plain share gives, since the former has no width where nobody
 * ever differed.
 *
 * @param n pairs; {@code agreed} of them found the same
 * @param value -1 to 1; means nothing unless {@link #isEnough}
 * @see <a href="https://doi.org/10.1348/000711006X126600">Gwet 2008, Computing inter-rater
 *     reliability and its variance in the presence of high agreement</a>
 */
public record Agreement(long n, long agreed, double value, double low, double high) {
  /** With fewer pairs the interval is wider than the half of all that can be. */
  public static final int ENOUGH = 20;

  private static final List<Judgement> OF_DEEDS =
      List.of(Judgement.RIGHT, Judgement.WRONG, Judgement.LATE, Judgement.NOISE);
  private static final List<Judgement> OF_SILENCE = List.of(Judgement.RIGHT, Judgement.MISSED);

  public boolean isEnough() {
    return n >= ENOUGH;
  }

  /** On what rules did. */
  public static Agreement onDeeds(Collection<ReviewPair> pairs) {
    return of(pairs.stream().filter(ReviewPair::isOfDeed).toList(), OF_DEEDS);
  }

  /** On what rules did not. */
  public static Agreement onSilence(Collection<ReviewPair> pairs) {
    return of(pairs.stream().filter(each -> !each.isOfDeed()).toList(), OF_SILENCE);
  }

  private static Agreement of(List<ReviewPair> pairs, List<Judgement> verdicts) {
    long n = pairs.size();
    if (n == 0) {
      return new Agreement(0, 0, 0, -1, 1);
    }
    Map<Judgement, Double> shares = shares(pairs);
    double ways = verdicts.size() - 1.0;
    double chance =
        verdicts.stream()
                .mapToDouble(each -> shares.getOrDefault(each, 0.0))
                .map(share -> share * (1 - share))
                .sum()
            / ways;
    long agreed = pairs.stream().filter(ReviewPair::agrees).count();
    Proportion plain = Proportion.of(agreed, n, Proportion.USUAL);
    double value = beyond(plain.value(), chance);
    double squares = 0;
    for (ReviewPair each : pairs) {
      double own = (rest(each.one(), shares) + rest(each.two(), shares)) / 2 / ways;
      double here = beyond(each.agrees() ? 1 : 0, chance);
      double term = here - 2 * (1 - value) * (own - chance) / (1 - chance) - value;
      squares += term * term;
    }
    double reach = n < 2 ? 2 : Proportion.USUAL * Math.sqrt(squares / (n * (n - 1.0)));
    return new Agreement(
        n,
        agreed,
        value,
        Math.max(-1, Math.min(value - reach, beyond(plain.low(), chance))),
        Math.min(1, Math.max(value + reach, beyond(plain.high(), chance))));
  }

  private static double beyond(double share, double chance) {
    return (share - chance) / (1 - chance);
  }

  private static double rest(Review review, Map<Judgement, Double> shares) {
    return 1 - shares.getOrDefault(review.verdict(), 0.0);
  }

  /** How often each verdict was given, of all that were. */
  private static Map<Judgement, Double> shares(List<ReviewPair> pairs) {
    Map<Judgement, Double> shares = new EnumMap<>(Judgement.class);
    double part = 0.5 / pairs.size();
    for (ReviewPair each : pairs) {
      shares.merge(each.one().verdict(), part, Double::sum);
      shares.merge(each.two().verdict(), part, Double::sum);
    }
    return shares;
  }
}
