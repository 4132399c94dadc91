package io.glidepath.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * What a rule rests on.
 *
 * @param strength A (controlled study) to D (anecdote)
 * @param kind how it is known: {@code trial} of this advice, {@code observation} in a peer-reviewed
 *     study, {@code survey}, or {@code principle}, a general finding that this advice was not
 *     tested by; null if the card does not say
 */
public record Evidence(String claim, String source, char strength, @Nullable String kind) {
  public Evidence(String claim, String source, char strength) {
    this(claim, source, strength, null);
  }
}
