package io.glidepath.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of advice shown to an agent, in the language of the interaction.
 *
 * @param id unique and repeatable: {@code interactionId~rule~n}
 * @param priority 0 to 1000, the card's
 * @param advice what to do
 * @param say words to use
 * @param reason the facts that made it true
 * @param because the same to the agent, in a few words; null if the card has none
 * @param link a page that helps with it, https; null if the card has none
 * @param rulebook the revision that raised it
 */
public record Suggestion(
    String id,
    String interactionId,
    String rule,
    String pillar,
    String title,
    String advice,
    @Nullable String say,
    String language,
    int priority,
    String reason,
    @Nullable String because,
    @Nullable String link,
    @Nullable Evidence evidence,
    Instant raisedAt,
    Instant expiresAt,
    String rulebook) {

  /** The interaction that a suggestion id belongs to. */
  public static String interactionOf(String id) {
    int count = id.lastIndexOf('~');
    int rule = count < 0 ? -1 : id.lastIndexOf('~', count - 1);
    return rule < 0 ? id : id.substring(0, rule);
  }

  /** The rule that a suggestion id belongs to. */
  public static String ruleOf(String id) {
    int count = id.lastIndexOf('~');
    int rule = count < 0 ? -1 : id.lastIndexOf('~', count - 1);
    return rule < 0 ? "" : id.substring(rule + 1, count);
  }
}
