package io.glidepath.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment of an interaction: after its event {@code seq}, and at {@code at} if that is given.
 * Without a seq it is after the last event up to then; without both, after the last of all.
 */
public record Moment(String interactionId, @Nullable Long seq, @Nullable Instant at) {}
