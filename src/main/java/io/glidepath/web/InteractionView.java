package io.glidepath.web;

import io.glidepath.advice.Signal;
import io.glidepath.effort.Charge;
import io.glidepath.suggestion.Suggestion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as the outside sees it.
 *
 * @param customer a pseudonym
 * @param suggestions the active ones, most urgent first
 */
public record InteractionView(
    String interactionId,
    String status,
    @Nullable String channel,
    @Nullable String language,
    @Nullable String issue,
    @Nullable String customer,
    @Nullable String agentId,
    @Nullable String team,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Instant lastAt,
    long seq,
    Effort effort,
    List<Suggestion> suggestions,
    List<Signal> signals) {

  record Effort(int score, List<Charge> charges) {}
}
