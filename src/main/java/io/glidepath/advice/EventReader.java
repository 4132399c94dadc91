package io.glidepath.advice;

import io.glidepath.interaction.InteractionEvent;
import java.time.Instant;

/** Reads CloudEvents of the public contract. Thread-safe. */
public interface EventReader {
  /** Reads one event in JSON; throws {@link RefusedEvent} with the reason and its JSON pointer. */
  Received read(byte[] json, Instant receivedAt);

  /** The event alone, for readers of what is on record already; cheaper, and as strict. */
  default InteractionEvent event(byte[] json, Instant receivedAt) {
    return read(json, receivedAt).event();
  }
}
