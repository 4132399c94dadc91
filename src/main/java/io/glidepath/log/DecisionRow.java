package io.glidepath.log;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.log.Records.DecisionRecord;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the outside sees it, in answers and in files.
 *
 * @param suppressedBy what kept a suggestion back
 * @param withdrawnReason why a suggestion was withdrawn
 * @param detail what else is to be said of the outcome
 */
public record DecisionRow(
    String id,
    String interactionId,
    long seq,
    Instant at,
    String event,
    String rule,
    String pillar,
    String ruleVersion,
    String rulebook,
    String outcome,
    @Nullable String suppressedBy,
    @Nullable String withdrawnReason,
    @Nullable String detail,
    Map<String, String> facts,
    @Nullable String suggestionId,
    @Nullable String agentId,
    @Nullable String team,
    @Nullable String queue,
    @Nullable String channel,
    @Nullable String language,
    @Nullable String issue,
    @Nullable String segment,
    int score,
    @Nullable String feedback,
    String leafHash) {

  public static DecisionRow of(DecisionRecord record) {
    Decision decision = record.decision();
    boolean withdrawn = decision.outcome() == Outcome.WITHDRAWN;
    Decision.Scene scene = decision.scene();
    return new DecisionRow(
        Long.toString(record.id()),
        decision.interactionId(),
        decision.seq(),
        decision.at(),
        decision.event(),
        decision.rule(),
        decision.pillar(),
        decision.ruleVersion(),
        decision.rulebook(),
        decision.outcome().word(),
        decision.suppressedBy(),
        withdrawn ? decision.detail() : null,
        withdrawn ? null : decision.detail(),
        decision.facts(),
        decision.suggestionId(),
        scene.agentId(),
        scene.team(),
        scene.queue(),
        scene.channel(),
        scene.language(),
        scene.issue(),
        scene.segment(),
        scene.score(),
        record.feedback(),
        record.leafHash());
  }
}
