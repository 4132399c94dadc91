package io.glidepath.audit;

import io.glidepath.advice.Decision;
import io.glidepath.advice.DecisionFormat;
import java.time.temporal.ChronoUnit;

/**
 * A decision as the bytes that are hashed and kept for good: RFC 8785 JSON with the record's own
 * names, absent members left out, the time in UTC to the microsecond.
 */
public final class CanonicalDecision implements DecisionFormat {
  @Override
  public byte[] canonical(Decision decision) {
    return new CanonicalJson()
        .text("interactionId", decision.interactionId())
        .number("seq", decision.seq())
        .text("at", decision.at().truncatedTo(ChronoUnit.MICROS).toString())
        .text("event", decision.event())
        .text("rule", decision.rule())
        .text("pillar", decision.pillar())
        .text("ruleVersion", decision.ruleVersion())
        .text("rulebook", decision.rulebook())
        .text("outcome", decision.outcome().word())
        .text("detail", decision.detail())
        .texts("facts", decision.facts())
        .text("suggestionId", decision.suggestionId())
        .text("agentId", decision.agentId())
        .text("language", decision.language())
        .bytes();
  }
}
