package io.glidepath.effort;

import java.util.List;

/**
 * How hard it was for the customer: 0 is effortless, 100 as hard as it gets. The charges' points
 * add up to it through {@code 100 * (1 - e^(-points/50))}, rounded: the first obstacles weigh most,
 * and no number of them goes past 100. It is ours; it is not CES, which is a customer's answer.
 */
public final class EffortScore {
  private static final double SCALE = 50.0;
  private static final double HIGHEST = 0.995;

  private EffortScore() {}

  public static int of(List<Charge> charges) {
    return of(charges.stream().mapToInt(Charge::points).sum());
  }

  public static int of(int points) {
    return (int) Math.round(100 * (1 - Math.exp(-points / SCALE)));
  }

  /** The points that add up to a score; to 100, as many as to the highest score below it. */
  public static double points(int score) {
    return -SCALE * Math.log(1 - Math.min(HIGHEST, score / 100.0));
  }
}
