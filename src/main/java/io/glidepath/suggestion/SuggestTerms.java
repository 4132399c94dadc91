package io.glidepath.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * How a card wants its suggestion to be treated.
 *
 * @param priority 0 to 1000
 * @param cooldown milliseconds between two raisings in one interaction
 * @param max raisings in one interaction
 * @param expires milliseconds after which it is withdrawn though still true
 * @param topic what it is about, such as {@code promise}: of several cards about one thing the best
 *     is shown and speaks for all; null if it is about nothing that others are about
 */
public record SuggestTerms(
    int priority, long cooldown, int max, long expires, @Nullable String topic) {

  /** About nothing that other cards are about. */
  public SuggestTerms(int priority, long cooldown, int max, long expires) {
    this(priority, cooldown, max, expires, null);
  }
}
