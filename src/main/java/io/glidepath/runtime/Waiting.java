package io.glidepath.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that is under way, in the order in which it came, and for how long, in milliseconds of a
 * clock that no one sets: what waits does not become old or young with the machine's clock.
 * Thread-safe.
 */
public final class Waiting {
  private final Deque<One> line = new ArrayDeque<>();

  private record One(Future<?> work, long since) {}

  /** Milliseconds since some beginning, whatever the machine's clock is set to. */
  public static long ticks() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** Remembers work that came at {@code now} until it is done. */
  public synchronized void add(Future<?> work, long now) {
    forgetDone();
    line.add(new One(work, now));
  }

  /** For how long the oldest work that is not done has waited at {@code now}; 0 if all is done. */
  public synchronized long age(long now) {
    forgetDone();
    One oldest = line.peek();
    return oldest == null ? 0 : Math.max(0, now - oldest.since());
  }

  private void forgetDone() {
    while (!line.isEmpty() && line.peek().work().isDone()) {
      line.remove();
    }
  }
}
