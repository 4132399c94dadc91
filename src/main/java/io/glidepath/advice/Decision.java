package io.glidepath.advice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of one thing that a rule did.
 *
 * @param seq the event after which it was decided
 * @param event the event's id, or {@code time} if time alone made it true
 * @param detail why it was suppressed or withdrawn, or how it failed; else null
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
    @Nullable String detail,
    Map<String, String> facts,
    @Nullable String suggestionId,
    @Nullable String agentId,
    @Nullable String language) {}
