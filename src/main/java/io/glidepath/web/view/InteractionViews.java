package io.glidepath.web.view;

import io.glidepath.advice.RuleState;
import io.glidepath.log.Records;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.suggestion.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** How records are shown to people and programs: customers by pseudonym only. */
public final class InteractionViews {
  private final Records records;

  public InteractionViews(Records records) {
    this.records = records;
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
        record.state().signals());
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
