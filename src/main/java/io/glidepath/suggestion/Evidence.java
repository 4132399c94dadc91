package io.glidepath.suggestion;

/**
 * The published source that a rule rests on.
 *
 * @param strength A (controlled study) to D (anecdote)
 */
public record Evidence(String claim, String source, char strength) {}
