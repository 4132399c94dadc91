package io.glidepath.review;

import io.glidepath.log.Records.Page;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What reviewers found; rows are only ever added. Thread-safe. */
public interface Reviews {
  /**
   * Null members do not narrow. {@code after} is a cursor of an earlier page.
   *
   * @param viewer who reads: of an interaction of which two are asked, what others found is left
   *     out until two have judged the same thing
   */
  record Query(
      String viewer,
      @Nullable String interactionId,
      @Nullable String rule,
      @Nullable Judgement verdict,
      @Nullable Instant since,
      int limit,
      @Nullable String after) {}

  /**
   * Adds a review, and puts it on the log as an act in the same transaction; fails with {@link
   * Unanswerable} if there is no such decision or interaction.
   */
  CompletionStage<Review> add(Review.Draft draft);

  /** Newest first; fails with {@link IllegalArgumentException} for a cursor that is none. */
  CompletionStage<Page<Review>> reviews(Query query);

  /**
   * What two found of the same thing, of interactions of which two were asked since, newest first;
   * {@code limit} of them at most. Only where both are in.
   */
  CompletionStage<List<ReviewPair>> pairs(Instant since, int limit);

  /**
   * What became of each rule's suggestions since, and what reviewers said of its decisions; what
   * one found of something that a second is still asked about is not among it.
   */
  CompletionStage<List<RuleTally>> tallies(Instant since);

  /** How interactions went on since after what each rule said. */
  CompletionStage<List<RuleCourse>> courses(Instant since);
}
