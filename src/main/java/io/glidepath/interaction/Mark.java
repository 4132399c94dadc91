package io.glidepath.interaction;

import org.jspecify.annotations.Nullable;

/**
 * A phrase that was found in an utterance.
 *
 * @param phrase the phrase's name, such as {@code apology}; {@code asks}, {@code gives} and {@code
 *     promise} are inferred facts
 * @param about what an inferred fact is about: the field asked or given, the thing promised
 * @param words the pattern's own words as they were heard, at most 60 characters; never what the
 *     customer disclosed
 * @param millis a duration that was said ("five minutes"), 0 if none
 * @param echoed whether it counts only as long as the customer has not used the same word, which
 *     {@code about} is
 */
public record Mark(
    String phrase, @Nullable String about, String words, long millis, boolean echoed) {
  /** A phrase that means the same whoever used its words first. */
  public Mark(String phrase, @Nullable String about, String words, long millis) {
    this(phrase, about, words, millis, false);
  }
}
