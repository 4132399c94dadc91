package io.glidepath.phrase;

import org.jspecify.annotations.Nullable;

/**
 * What a pattern means.
 *
 * @param about what the phrase is about, if the pattern alone says so
 * @param innocent whether it means that what overlaps it is not the topic
 */
record Meaning(Topic topic, @Nullable String about, boolean innocent) {

  /** A phrase, or the frame around one. */
  sealed interface Topic permits Phrase, PhraseFrame {}
}
