package io.glidepath.bench.load;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When each event was meant to be sent, so that a frame can be traced to its event: a frame tells
 * the interaction and the event's own time. Belongs to one event loop.
 */
final class Sent {
  private final Map<Key, Long> intended = new HashMap<>();

  private record Key(String interactionId, long millis) {}

  void note(String interactionId, Instant time, long intendedNanos) {
    intended.put(new Key(interactionId, time.toEpochMilli()), intendedNanos);
  }

  /** The nanosecond for which the event was meant, null if time alone raised the frame. */
  @Nullable Long intended(String interactionId, Instant time) {
    return intended.get(new Key(interactionId, time.toEpochMilli()));
  }
}
