package io.glidepath.review;

import io.glidepath.review.Candidates.Benchmark;
import io.glidepath.review.Candidates.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interaction that a reviewer should hear, and every reason for it. */
public record QueueItem(Subject subject, @Nullable Compared compared, List<Reason> reasons) {
  /** A benchmark, and whom it is of in words. */
  public record Compared(String of, Benchmark benchmark) {}

  /**
   * Why it is in the queue, in a plain sentence with its numbers.
   *
   * @param kind {@code hardest}, {@code came-back}, {@code odd-dismissals} or {@code random}
   */
  public record Reason(
      String kind, String text, @Nullable String rule, @Nullable Long decisionId) {}

  public QueueItem {
    reasons = List.copyOf(reasons);
  }
}
