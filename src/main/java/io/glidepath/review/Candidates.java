package io.glidepath.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Finds interactions that may be worth hearing; of each kind at most a limit, those that nobody
 * reviewed first. Thread-safe.
 */
public interface Candidates {
  /**
   * Where to look: interactions that began since and are over; null members do not narrow.
   *
   * @param viewer the reviewer who asks
   */
  record Area(
      Instant since, int limit, @Nullable String team, @Nullable String agentId, String viewer) {}

  /** An interaction to look at. */
  record Subject(
      String interactionId,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String queue,
      @Nullable String team,
      @Nullable String segment,
      @Nullable String agentId,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      int score,
      ReviewStanding standing) {
    /** Nothing is left to do for the reviewer who asks. */
    public boolean isDone() {
      return standing.mine() && standing.assignee() == null
          || standing.state() == ReviewStanding.State.DONE;
    }
  }

  /** How much effort interactions of a segment on a channel cost: half have no more than median. */
  record Benchmark(
      @Nullable String segment, @Nullable String channel, double median, double p90, long n) {}

  /**
   * A suggestion to which the agent reacted.
   *
   * @param decisionId of its showing
   * @param cameBack when the customer came again about the same issue, if that is asked
   * @param on the channel they came on
   */
  record Reaction(
      Subject subject,
      String rule,
      @Nullable Long decisionId,
      @Nullable Instant cameBack,
      @Nullable String on) {}

  /** Those of all interactions of the time, whoever had them. */
  CompletionStage<List<Benchmark>> benchmarks(Instant since);

  /** Those that cost more than nine in ten of their benchmark do, the furthest beyond first. */
  CompletionStage<List<Subject>> hardest(Area area, Collection<Benchmark> benchmarks);

  /** Where something was dismissed and the customer came back about the issue within a time. */
  CompletionStage<List<Reaction>> cameBack(Area area, Duration within);

  /** Where one of the rules was dismissed, some of each. */
  CompletionStage<List<Reaction>> dismissed(Area area, Collection<String> rules);

  /** Where one of the rules was accepted, some of each. */
  CompletionStage<List<Reaction>> accepted(Area area, Collection<String> rules);

  /** Those that somebody was given since, and all that somebody was given and has not heard. */
  CompletionStage<List<Subject>> assigned(Area area);

  /** Those of which one reviewer was asked, who is not the viewer, and a second one is wanted. */
  CompletionStage<List<Reaction>> seconds(Area area);

  /** One in {@code in}, drawn by the interaction's id and day. */
  CompletionStage<List<Subject>> drawn(Area area, int in);
}
