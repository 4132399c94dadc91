package io.glidepath.advice;

import io.glidepath.interaction.Story;
import org.jspecify.annotations.Nullable;

/** A rulebook at work for one lane. Not thread-safe. */
public interface Consultant extends AutoCloseable {
  Rulebook rulebook();

  /**
   * Which rules hold for the story now. The story's deadlines are named anew on the way. The
   * verdict is reused: it is valid until the next call.
   */
  Verdict consult(Story story);

  /** Why a rule holds, in words of the language; only for a rule that holds. */
  Explanation explain(int rule, Story story, @Nullable Row row, String language);

  @Override
  void close();
}
