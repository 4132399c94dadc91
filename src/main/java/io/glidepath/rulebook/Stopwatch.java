package io.glidepath.rulebook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * Whether a verdict has had its 50 ms of processor time. The processor's clock is dear to read, so
 * it is read no more often than each 10 ms: a verdict may have up to 60. Time that others or the
 * machine took does not count.
 */
final class Stopwatch {
  private static final long MOST_NANOS = 50_000_000;
  private static final long FRESH_NANOS = 10_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongSupplier wall;
  private final LongSupplier processor;
  private long begun;
  private long mark;
  private long markedAt = Long.MIN_VALUE;

  Stopwatch() {
    this(System::nanoTime, Stopwatch::threadNanos);
  }

  /** {@code wall} and {@code processor} tell nanoseconds. */
  Stopwatch(LongSupplier wall, LongSupplier processor) {
    this.wall = wall;
    this.processor = processor;
  }

  void start() {
    begun = wall.getAsLong();
    if (markedAt == Long.MIN_VALUE || begun - markedAt > FRESH_NANOS) {
      markedAt = begun;
      mark = processor.getAsLong();
    }
  }

  boolean isOver() {
    return wall.getAsLong() - begun > MOST_NANOS
        && processor.getAsLong() - mark > MOST_NANOS + FRESH_NANOS;
  }

  /** The processor time of this thread, or the wall's where that is not known. */
  static long threadNanos() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
