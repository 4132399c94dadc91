package io.glidepath.suggestion;

/**
 * How a card wants its suggestion to be treated.
 *
 * @param priority 0 to 1000
 * @param cooldown milliseconds between two raisings in one interaction
 * @param max raisings in one interaction
 * @param expires milliseconds after which it is withdrawn though still true
 */
public record SuggestTerms(int priority, long cooldown, int max, long expires) {}
