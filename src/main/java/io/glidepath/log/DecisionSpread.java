package io.glidepath.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many decisions a search finds, and how they lie in time.
 *
 * @param total how many were counted
 * @param whole whether these are all; if not, there are more, and older ones
 * @param since the time of the oldest that was counted; null if there is none
 * @param until that of the newest
 * @param bars how many lie in each part of the time between, all parts being as long
 */
public record DecisionSpread(
    int total,
    boolean whole,
    @Nullable Instant since,
    @Nullable Instant until,
    List<Integer> bars) {
  private static final int BARS = 40;

  /** How they lie that happened at these times. */
  public static DecisionSpread of(Collection<Instant> times, boolean whole) {
    if (times.isEmpty()) {
      return new DecisionSpread(0, whole, null, null, List.of());
    }
    Instant since = Collections.min(times);
    Instant until = Collections.max(times);
    double length = Math.max(1, Duration.between(since, until).toMillis());
    List<Integer> bars = new ArrayList<>(Collections.nCopies(BARS, 0));
    for (Instant time : times) {
      double place = Duration.between(since, time).toMillis() / length;
      int bar = Math.min(BARS - 1, (int) (place * BARS));
      bars.set(bar, bars.get(bar) + 1);
    }
    return new DecisionSpread(times.size(), whole, since, until, bars);
  }
}
