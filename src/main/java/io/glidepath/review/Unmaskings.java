package io.glidepath.review;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Who broke the glass to see what a customer said as it was kept, and why. Thread-safe. */
public interface Unmaskings {
  /**
   * One look; the reason goes with the customer's data.
   *
   * @param recording whether the recording was opened; else the words were shown
   */
  record Look(String by, Instant at, @Nullable String reason, boolean recording) {}

  /**
   * Puts a look on the log, and keeps its reason apart; fails with {@link Unanswerable} if there is
   * nothing left to see.
   */
  CompletionStage<Look> add(String interactionId, Look look);

  /** Oldest first. */
  CompletionStage<List<Look>> looks(String interactionId);
}
