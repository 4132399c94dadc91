package io.glidepath.advice;

import java.time.Instant;

/** A business fact that a rule inferred and that leads should know. */
public record Signal(String rule, String name, Instant at, String reason) {}
