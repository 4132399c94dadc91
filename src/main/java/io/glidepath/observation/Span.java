package io.glidepath.observation;

import java.time.Instant;

/** Contacts that ended from {@code since} on and before {@code until}. */
public record Span(Instant since, Instant until) {}
