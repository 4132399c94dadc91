package io.glidepath.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which suggestions win, in the open: priority, then evidence, then age, then rule id. */
public final class Ranking {
  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::priority)
          .reversed()
          .thenComparing(candidate -> !candidate.shown())
          .thenComparingInt(Candidate::strength)
          .thenComparingLong(Candidate::since)
          .thenComparing(Candidate::rule);

  private Ranking() {}

  /** The candidates that may be shown, best first; of equals, what is shown already stays. */
  public static List<Candidate> winners(List<Candidate> candidates, int places) {
    List<Candidate> ordered = new ArrayList<>(candidates);
    ordered.sort(ORDER);
    return ordered.subList(0, Math.min(places, ordered.size()));
  }
}
