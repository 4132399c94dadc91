package io.glidepath.audit;

import io.glidepath.advice.Decision;

/**
 * A decision as the bytes that are hashed and kept for good: RFC 8785 JSON with the record's own
 * names, absent members left out, the time in UTC to the microsecond.
 */
final class CanonicalDecision {
  private CanonicalDecision() {}

  static byte[] of(long id, Decision decision) {
    CanonicalJson json =
        new CanonicalJson()
            .number("v", AuditFormat.VERSION)
            .number("id", id)
            .text("interactionId", decision.interactionId())
            .number("seq", decision.seq())
            .time("at", decision.at())
            .text("event", decision.event())
            .text("rule", decision.rule())
            .text("pillar", decision.pillar())
            .text("ruleVersion", decision.ruleVersion())
            .text("rulebook", decision.rulebook())
            .text("outcome", decision.outcome().word())
            .text("suppressedBy", decision.suppressedBy())
            .text("detail", decision.detail())
            .texts("facts", decision.facts())
            .text("suggestionId", decision.suggestionId());
    return scene(json, decision.scene()).bytes();
  }

  private static CanonicalJson scene(CanonicalJson json, Decision.Scene scene) {
    return json.text("agentId", scene.agentId())
        .text("team", scene.team())
        .text("queue", scene.queue())
        .text("channel", scene.channel())
        .text("language", scene.language())
        .text("issue", scene.issue())
        .text("segment", scene.segment())
        .number("score", scene.score());
  }
}
