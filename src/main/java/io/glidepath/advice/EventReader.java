package io.glidepath.advice;

import java.time.Instant;

/** Reads CloudEvents of the public contract. Thread-safe. */
public interface EventReader {
  /** Reads one event in JSON; throws {@link RefusedEvent} with the reason and its JSON pointer. */
  Received read(byte[] json, Instant receivedAt);
}
