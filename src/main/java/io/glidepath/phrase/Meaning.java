package io.glidepath.phrase;

import org.jspecify.annotations.Nullable;

/**
 * What a pattern means.
 *
 * @param about what the phrase is about, if the pattern alone says so
 * @param innocent whether it means that what overlaps it is not the phrase
 */
record Meaning(Phrase phrase, @Nullable String about, boolean innocent) {}
