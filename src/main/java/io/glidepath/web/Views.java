package io.glidepath.web;

import io.glidepath.advice.RuleState;
import io.glidepath.log.Records;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.suggestion.Suggestion;
import io.glidepath.web.socket.AgentState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** How records are shown to people and programs: customers by pseudonym only. */
public final class Views implements AgentState {
  private final Records records;

  Views(Records records) {
    this.records = records;
  }

  @Override
  public CompletionStage<Object> of(String agentId) {
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
