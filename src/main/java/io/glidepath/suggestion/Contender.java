package io.glidepath.suggestion;

/**
 * A rule that holds and wants to be shown, or is shown already.
 *
 * @param strength the strength of its best evidence, A to D
 * @param since when the rule began to hold, epoch milliseconds
 */
public record Contender(String rule, int priority, char strength, long since, boolean shown) {}
