package io.glidepath.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the center stands at the moment: interactions, and never the people who handle them.
 */
public interface Floor {
  /** How many bands of effort are told apart: 0 to 19, 20 to 39 and so on to 100. */
  int BANDS = 5;

  /**
   * How it stands.
   *
   * @param live how many interactions are under way
   * @param byEffort how many of them in each of the {@link #BANDS}
   * @param byStatus how many of them in each status, by its word
   * @param hardest those that cost their customers most, the hardest first
   * @param waiting how many wait in queues
   * @param longest those that have waited longest, the longest first
   * @param queues the queues in which somebody waits, the longest wait first
   * @param promises how many promises are due or overdue
   * @param due the earliest of them, in order of time
   * @param teams the teams that have interactions under way, by name
   */
  record Now(
      int live,
      List<Integer> byEffort,
      Map<String, Integer> byStatus,
      List<UnderWay> hardest,
      int waiting,
      List<UnderWay> longest,
      List<Queue> queues,
      int promises,
      List<Due> due,
      List<String> teams) {}

  /**
   * An interaction under way.
   *
   * @param score its effort, 0 to 100
   * @param before its effort some minutes ago, 0 to 100
   * @param waitingSince null if the customer does not wait
   */
  record UnderWay(
      String interactionId,
      String status,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String queue,
      @Nullable String team,
      @Nullable Instant startedAt,
      int score,
      int before,
      @Nullable Instant waitingSince) {}

  /** Who waits in a queue: how many, and since when the first of them. */
  record Queue(@Nullable String queue, int waiting, Instant since) {}

  /**
   * Something promised to a customer who was not in touch since.
   *
   * @param live whether the interaction is still under way
   */
  record Due(
      String interactionId,
      @Nullable String channel,
      @Nullable String issue,
      @Nullable String queue,
      @Nullable String team,
      Instant dueAt,
      boolean live) {}

  /**
   * What is asked.
   *
   * @param team null for all
   * @param most of each list, at least 1
   * @param trend where {@code before} is measured
   */
  record Question(@Nullable String team, int most, Instant now, Instant trend) {}

  CompletionStage<Now> now(Question question);
}
