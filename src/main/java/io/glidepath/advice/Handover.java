package io.glidepath.advice;

import io.glidepath.suggestion.Suggestion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An interaction that passes from one agent to the next, with everything the next must see. */
final class Handover {
  private final Consultation consultation;

  Handover(Consultation consultation) {
    this.consultation = consultation;
  }

  /** Moves the interaction if its agent changed, and returns whether it did. */
  boolean between(@Nullable String before, @Nullable String after) {
    if (after == null || after.equals(before)) {
      return false;
    }
    LiveInteraction live = consultation.live();
    if (before != null) {
      release(live, before);
    }
    live.forgetSilence();
    consultation.tellInteraction(live.status());
    live.takeStatusChange();
    consultation.tellNote();
    if (!live.ledger().charges().isEmpty()) {
      consultation.tellEffort();
    }
    for (RuleState rule : live.ruleList()) {
      Suggestion shown = rule.shown();
      if (shown != null) {
        Suggestion fresh = renewed(shown);
        live.put(rule.renewed(fresh));
        consultation.tell(new Frame.Suggested(fresh));
      }
    }
    return true;
  }

  private void release(LiveInteraction live, String agentId) {
    String interactionId = live.story().interactionId();
    for (RuleState rule : live.ruleList()) {
      if (rule.shown() != null) {
        consultation.tell(agentId, new Frame.Retracted(interactionId, rule.shown().id(), "ended"));
      }
    }
    consultation.tell(agentId, consultation.interaction("transferred"));
  }

  /** The same suggestion with its whole time before it. */
  private Suggestion renewed(Suggestion old) {
    long life = old.expiresAt().toEpochMilli() - old.raisedAt().toEpochMilli();
    Instant expiresAt = Instant.ofEpochMilli(consultation.now() + life);
    return new Suggestion(
        old.id(),
        old.interactionId(),
        old.rule(),
        old.pillar(),
        old.title(),
        old.advice(),
        old.say(),
        old.language(),
        old.priority(),
        old.reason(),
        old.because(),
        old.link(),
        old.evidence(),
        old.raisedAt(),
        expiresAt,
        old.rulebook());
  }
}
