package io.glidepath.interaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds phrases and inferred facts in what is said. Thread-safe, pure. */
@FunctionalInterface
public interface Phrases {
  /** Hears nothing. */
  Phrases NONE = (utterance, language) -> Heard.NOTHING;

  /** {@code language} is the interaction's, for an utterance that does not name its own. */
  Heard hear(Fact.UtteranceHeard utterance, @Nullable String language);

  /** What is heard in an event of this story: nothing unless somebody said something. */
  default Heard hear(InteractionEvent event, Story story) {
    if (!(event.fact() instanceof Fact.UtteranceHeard utterance)) {
      return Heard.nothing(secrets());
    }
    return AutomaticReply.isOne(utterance, story.channel)
        ? AutomaticReply.heard(secrets())
        : hear(OwnWords.of(utterance), story.getLanguage());
  }

  /** The names of all phrases that can be heard in any language; empty if that is not known. */
  default Set<String> names() {
    return Set.of();
  }

  /** The fields that nobody may keep, read back or count as told already. */
  default Set<String> secrets() {
    return Set.of();
  }

  /** What phrases and fields are called, for people. */
  default DisplayNames displayNames() {
    return DisplayNames.NONE;
  }
}
