package io.glidepath.rulebook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What rules are charged with: time that others or the machine took is not theirs. */
final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  /** The nanoseconds that this thread has had; those of the clock where nobody counts them. */
  static long nanos() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
