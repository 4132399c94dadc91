package io.glidepath.insight.goal;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps the changes of goals that were made on the page. Thread-safe. */
public interface GoalHistory {
  /** The latest first, at most so many. */
  CompletionStage<List<GoalRevision>> latest(int most);

  /**
   * Keeps a revision under the next number if {@code write} succeeds, and nothing if it throws or
   * the revision cannot be kept.
   */
  CompletionStage<GoalRevision> add(GoalRevision revision, Runnable write);
}
