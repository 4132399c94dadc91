package io.glidepath.advice;

import org.jspecify.annotations.Nullable;

/** How an interaction stood, for tests that need one: the one place that knows all its members. */
public final class SomeScene {
  private SomeScene() {}

  public static Decision.Scene of(
      @Nullable String agentId,
      @Nullable String team,
      @Nullable String queue,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String segment,
      int score) {
    return new Decision.Scene(agentId, team, queue, channel, language, issue, segment, score);
  }
}
