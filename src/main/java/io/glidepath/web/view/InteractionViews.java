package io.glidepath.web.view;

import io.glidepath.advice.AdviceState;
import io.glidepath.advice.RuleState;
import io.glidepath.advice.Rulebook;
import io.glidepath.advice.Silence;
import io.glidepath.effort.Ledger;
import io.glidepath.interaction.Language;
import io.glidepath.log.Records;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.Suggestion;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How records are shown to people and programs: customers by pseudonym only. */
public final class InteractionViews {
  private final Records records;
  private final Supplier<Rulebook> rulebook;
  private final AttentionLimits limits;
  private final Clock clock;

  /** {@code rulebook} gives the one that is live, which names causes. */
  public InteractionViews(
      Records records, Supplier<Rulebook> rulebook, AttentionLimits limits, Clock clock) {
    this.records = records;
    this.rulebook = rulebook;
    this.limits = limits;
    this.clock = clock;
  }

  /** How everything stands for an agent: all that is live and theirs. */
  public CompletionStage<Object> liveOf(String agentId) {
    return records
        .liveOf(agentId)
        .thenApply(live -> Map.of("interactions", live.stream().map(this::interaction).toList()));
  }

  public InteractionView interaction(InteractionRecord record) {
    return new InteractionView(
        record.interactionId(),
        record.status(),
        record.channel(),
        record.language(),
        record.issue(),
        record.customerId(),
        record.agentId(),
        record.team(),
        record.startedAt(),
        record.endedAt(),
        record.lastAt(),
        record.seq(),
        InteractionView.effort(record.score(), record.state()),
        InteractionView.risk(record.state()),
        active(record),
        record.state().signals(),
        attention(record));
  }

  private @Nullable Map<String, Object> attention(InteractionRecord record) {
    AdviceState state = record.state();
    Silence silence =
        record.agentId() == null || record.endedAt() != null
            ? null
            : Silence.of(
                state.rules(),
                new Ledger(state.charges()),
                record.issue() != null,
                state.mutedUntil(),
                clock.millis(),
                limits);
    if (silence == null) {
      return null;
    }
    String language = Language.of(record.language()).code();
    return SilenceView.of(silence, silence.in(language, rulebook.get().labels()));
  }

  private static List<Suggestion> active(InteractionRecord record) {
    return record.state().rules().stream()
        .map(RuleState::shown)
        .filter(Objects::nonNull)
        .map(Suggestion.class::cast)
        .sorted(
            Comparator.comparingInt(Suggestion::priority)
                .reversed()
                .thenComparing(Suggestion::raisedAt)
                .thenComparing(Suggestion::id))
        .toList();
  }
}
