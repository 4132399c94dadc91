package io.glidepath.advice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of one thing that a rule did.
 *
 * @param seq the event after which it was decided
 * @param event the event's id, or {@code time} if time alone made it true
 * @param suppressedBy what kept a suggestion back
 * @param detail why it was withdrawn, how it failed, which signal it gave, or why it changed
 *     nothing; else null
 * @param facts the conditions that were met, as the card's sentences, with their values
 */
public record Decision(
    String interactionId,
    long seq,
    Instant at,
    String event,
    String rule,
    String pillar,
    String ruleVersion,
    String rulebook,
    Outcome outcome,
    @Nullable String suppressedBy,
    @Nullable String detail,
    Map<String, String> facts,
    @Nullable String suggestionId,
    Scene scene) {

  /** What kept it back, or else the detail. */
  public @Nullable String why() {
    return suppressedBy == null ? detail : suppressedBy;
  }

  /**
   * How the interaction stood after the event.
   *
   * @param score the effort that it had cost the customer by then
   */
  public record Scene(
      @Nullable String agentId,
      @Nullable String team,
      @Nullable String queue,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String segment,
      int score) {}
}
