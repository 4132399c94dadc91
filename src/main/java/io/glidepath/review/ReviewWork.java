package io.glidepath.review;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Who is to hear which interaction, and how far each reviewer is this week. Thread-safe. */
public interface ReviewWork {
  /** Somebody is to hear an interaction. */
  record Assignment(String interactionId, String reviewer, String by, Instant at) {}

  /**
   * What a reviewer means to hear in a week, and has.
   *
   * @param perWeek null if the reviewer never said
   * @param heard different interactions that the reviewer judged since the week began
   */
  record Week(@Nullable Integer perWeek, long heard) {}

  /** In place of who had it; fails with {@link Unanswerable} if there is no such interaction. */
  CompletionStage<Assignment> assign(Assignment assignment);

  /** Nobody has it any more; false if nobody had. */
  CompletionStage<Boolean> release(String interactionId);

  /** Who reviewed something since, or has something to review; by name. */
  CompletionStage<List<String>> reviewers(Instant since);

  CompletionStage<Week> week(String reviewer, Instant began);

  /** {@code perWeek} is 1 or more. */
  CompletionStage<Void> aim(String reviewer, int perWeek);
}
