package io.glidepath.advice;

import io.glidepath.effort.Charge;
import io.glidepath.suggestion.Suggestion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message of an agent's or a team lead's stream. */
public sealed interface Frame {
  String interactionId();

  record Suggested(Suggestion suggestion) implements Frame {
    @Override
    public String interactionId() {
      return suggestion.interactionId();
    }
  }

  /** {@code reason} is resolved, expired, superseded, ended or rule-withdrawn. */
  record Retracted(String interactionId, String suggestionId, String reason) implements Frame {}

  /**
   * Why the agent is told nothing.
   *
   * @param text the same in words, in the interaction's language
   */
  record Silent(String interactionId, Silence silence, String text) implements Frame {}

  /**
   * What the agent should know before they speak.
   *
   * @param lines the same in words, in the interaction's language
   */
  record Noted(HandoverNote note, List<String> lines) implements Frame {
    @Override
    public String interactionId() {
      return note.interactionId();
    }
  }

  /** Something for team leads to know. */
  record Alerted(Alert alert) implements Frame {
    @Override
    public String interactionId() {
      return alert.interactionId();
    }
  }

  /** {@code reason} is resolved, ended, rule-withdrawn or moved, to another team. */
  record AlertOver(String interactionId, String alertId, String reason) implements Frame {}

  record Effort(String interactionId, int score, List<Charge> charges) implements Frame {}

  /**
   * How an interaction stands now.
   *
   * @param startedAt when it began, as far as is known
   */
  record InteractionChanged(
      String interactionId,
      String status,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String customerId,
      Instant startedAt)
      implements Frame {}
}
