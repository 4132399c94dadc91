package io.glidepath.review;

import io.glidepath.log.Records.InteractionQuery;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words in what was said, as reviewers read it: masked. Nothing is indexed, for an index
 * would have to be erased with each customer: what was said is read and masked anew, a bounded
 * number of interactions a time. Thread-safe.
 */
public interface SpokenSearch {
  /** So many interactions are read for one answer at most. */
  int MOST_READ = 100;

  /**
   * Where the words were said.
   *
   * @param text the whole utterance, masked
   */
  record Place(
      String interactionId,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String team,
      @Nullable String agentId,
      int score,
      long seq,
      Instant at,
      String speaker,
      String text) {}

  /**
   * What was found so far.
   *
   * @param read how many interactions were read for it
   * @param reached when the earliest of them was first heard of; null if none was read
   * @param next the cursor with which it goes on, null if all were read
   */
  record Found(List<Place> places, int read, @Nullable Instant reached, @Nullable String next) {}

  /**
   * Newest first. Every word of {@code text} is to stand in one utterance, at the beginning of a
   * word, whatever its accents and case. The query's limit counts for nothing. Fails with {@link
   * IllegalArgumentException} for a cursor that is none.
   */
  CompletionStage<Found> find(String text, InteractionQuery query);
}
