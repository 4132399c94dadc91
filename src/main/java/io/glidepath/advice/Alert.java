package io.glidepath.advice;

import io.glidepath.suggestion.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a card tells the team lead while the interaction runs. A card alerts once an interaction.
 *
 * @param id unique and repeatable: {@code interactionId~rule}
 * @param severity info, warn or high
 * @param team whose lead was told last; null if the interaction had no team by then
 * @param title what happened, in every language
 * @param advice what to do, in every language; empty if the card does not say
 * @param because why, in every language; null if the card does not say
 * @param stands whether its card still holds
 */
public record Alert(
    String id,
    String interactionId,
    String rule,
    String severity,
    @Nullable String team,
    Text title,
    Text advice,
    @Nullable Text because,
    Instant raisedAt,
    boolean stands) {

  /** The same, told to another team's lead. */
  Alert of(@Nullable String otherTeam) {
    return new Alert(
        id, interactionId, rule, severity, otherTeam, title, advice, because, raisedAt, stands);
  }

  /** The same when its card holds no more. */
  Alert over() {
    return new Alert(
        id, interactionId, rule, severity, team, title, advice, because, raisedAt, false);
  }
}
