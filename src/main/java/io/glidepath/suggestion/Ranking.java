package io.glidepath.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which suggestions win, in the open: priority, then evidence, then age, then rule id. */
public final class Ranking {
  private static final Comparator<Contender> ORDER =
      Comparator.comparingInt(Contender::priority)
          .reversed()
          .thenComparing(candidate -> !candidate.shown())
          .thenComparingInt(Contender::strength)
          .thenComparingLong(Contender::since)
          .thenComparing(Contender::rule);

  private Ranking() {}

  /**
   * The candidates that may be shown, best first; of equals, what is shown already stays. Of those
   * about one thing the best speaks for all.
   */
  public static List<Contender> winners(List<Contender> candidates, int places) {
    List<Contender> ordered = new ArrayList<>(candidates);
    ordered.sort(ORDER);
    List<Contender> winners = new ArrayList<>(places);
    for (Contender each : ordered) {
      if (winners.size() < places && winners.stream().noneMatch(each::isAboutWhat)) {
        winners.add(each);
      }
    }
    return winners;
  }
}
