package io.glidepath;

import java.time.Clock;
import java.util.Optional;

/**
 * How warm the server is: while it warms up, only so many events may wait as it can soon write,
 * twice as many with every second. Thread-safe.
 */
final class Warmth {
  private static final int FIRST_ROOM = 16;
  private static final int MOST_SECONDS = 20;

  private final Clock clock;
  private volatile boolean warming;
  private volatile long since;

  Warmth(Clock clock) {
    this.clock = clock;
  }

  void begin() {
    since = clock.millis();
    warming = true;
  }

  void end() {
    warming = false;
  }

  /** How many events may wait. */
  int room() {
    long seconds = Math.max(0, clock.millis() - since) / 1_000;
    return warming ? FIRST_ROOM << Math.min(MOST_SECONDS, seconds) : Integer.MAX_VALUE;
  }

  /** Why not to send everything yet, if so. */
  Optional<String> reservation() {
    return warming
        ? Optional.of("The server is warming up: it takes events, few at first.")
        : Optional.empty();
  }
}
