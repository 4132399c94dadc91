package io.glidepath.store;

import io.glidepath.log.seal.LogTime;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers what goes on the log: newer is larger, even for decisions and odd for acts, always below
 * 2^53 so that every JSON reader can hold it. Made before the row is written, so that the number is
 * among the bytes that are hashed. Thread-safe.
 */
final class LogIds {
  private final Clock clock;
  private final AtomicLong last;

  /** Goes on after {@code last}, whatever the clock says. */
  LogIds(long last, Clock clock) {
    this.last = new AtomicLong(last);
    this.clock = clock;
  }

  long decision() {
    return next(0);
  }

  long act() {
    return next(1);
  }

  private long next(int parity) {
    long now = LogTime.firstId(clock.millis());
    return last.updateAndGet(
        before -> {
          long free = Math.max(before + 1, now);
          return (free & 1) == parity ? free : free + 1;
        });
  }
}
