package io.glidepath.review;

import org.jspecify.annotations.Nullable;

/** What the agent read of a rule. */
public record SpokenWords(String title, @Nullable String advice, @Nullable String say) {}
