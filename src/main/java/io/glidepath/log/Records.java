package io.glidepath.log;

import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads what was recorded, for people. */
public interface Records extends CaseRecords {
  /** {@code personal} says what became of what people said: kept, erased or expired. */
  record InteractionRecord(
      String interactionId,
      String status,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String customerId,
      @Nullable String agentId,
      @Nullable String team,
      @Nullable String queue,
      @Nullable String segment,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      Instant lastAt,
      long seq,
      int score,
      String personal,
      AdviceState state) {}

  record DecisionRecord(long id, Decision decision, String leafHash, @Nullable String feedback) {}

  /** Null members do not narrow. {@code after} is a cursor of an earlier page. */
  record InteractionQuery(
      @Nullable String status,
      @Nullable String customerId,
      @Nullable String agentId,
      @Nullable String team,
      @Nullable Integer minEffort,
      @Nullable Instant since,
      @Nullable Instant until,
      int limit,
      @Nullable String after) {}

  /** {@code after} is a cursor of an earlier page. */
  record DecisionQuery(DecisionFilter filter, int limit, @Nullable String after) {}

  /** {@code next} is the cursor of the next page, null on the last. */
  record Page<T>(List<T> items, @Nullable String next) {}

  CompletionStage<Page<InteractionRecord>> interactions(InteractionQuery query);

  /** A page of the log, newest first; it may be short, even empty, where another follows. */
  CompletionStage<Page<DecisionRecord>> decisions(DecisionQuery query);

  /**
   * How many decisions a filter means, as far as they are soon counted, and how they lie in time.
   */
  CompletionStage<DecisionSpread> spread(DecisionFilter filter);

  /** When the oldest decision that is kept was recorded. */
  CompletionStage<Optional<Instant>> oldestDecision();

  /** The interactions that an agent is connected to and that have not ended. */
  CompletionStage<List<InteractionRecord>> liveOf(String agentId);
}
