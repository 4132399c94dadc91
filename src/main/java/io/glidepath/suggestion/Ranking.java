package io.glidepath.suggestion;

import java.util.ArrayList;
import java.util.List;

/** Which suggestions win, in the open: priority, then evidence, then age, then rule id. */
public final class Ranking {
  private Ranking() {}

  /**
   * The candidates that may be shown, best first; of equals, what is shown already stays. Of those
   * about one thing the best speaks for all.
   */
  public static List<Contender> winners(List<Contender> candidates, int places) {
    List<Contender> ordered = new ArrayList<>(candidates);
    ordered.sort(Ranking::order);
    List<Contender> winners = new ArrayList<>(Math.min(places, ordered.size()));
    for (Contender each : ordered) {
      if (winners.size() < places && !each.isAboutAnyOf(winners)) {
        winners.add(each);
      }
    }
    return winners;
  }

  private static int order(Contender one, Contender other) {
    if (one.priority() != other.priority()) {
      return Integer.compare(other.priority(), one.priority());
    }
    if (one.shown() != other.shown()) {
      return one.shown() ? -1 : 1;
    }
    if (one.strength() != other.strength()) {
      return Character.compare(one.strength(), other.strength());
    }
    int byAge = Long.compare(one.since(), other.since());
    return byAge == 0 ? one.rule().compareTo(other.rule()) : byAge;
  }
}
