package io.glidepath.review;

import io.glidepath.review.Candidates.Benchmark;
import io.glidepath.review.Candidates.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interaction that a reviewer should hear, and every reason for it. */
public record QueueItem(Subject subject, @Nullable Compared compared, List<Reason> reasons) {
  /** The kinds of reasons, those that somebody waits for first. */
  public static final List<String> KINDS =
      List.of("assigned", "second", "hardest", "came-back", "odd-dismissals", "random");

  /** A benchmark, and whom it is of in words. */
  public record Compared(String of, Benchmark benchmark) {}

  /**
   * Why it is in the queue, in a plain sentence with its numbers.
   *
   * @param kind one of {@link #KINDS}
   */
  public record Reason(
      String kind, String text, @Nullable String rule, @Nullable Long decisionId) {}

  public QueueItem {
    reasons = List.copyOf(reasons);
  }
}
