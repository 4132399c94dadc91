package io.glidepath.log.seal;

import java.time.Instant;

/** A signed note of the seal {@code no}, which speaks for all rows up to it. */
public record Checkpoint(long no, Instant at, String note) {}
