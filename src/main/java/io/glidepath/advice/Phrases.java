package io.glidepath.advice;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import org.jspecify.annotations.Nullable;

/** Finds phrases and inferred facts in what is said. Thread-safe, pure. */
@FunctionalInterface
public interface Phrases {
  /** {@code language} is the interaction's, for an utterance that does not name its own. */
  Heard hear(Fact.UtteranceHeard utterance, @Nullable String language);
}
