package io.glidepath.cli.audit;

import io.glidepath.review.DecisionExport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How far an export is: a bar on a terminal, elsewhere a line every few seconds. The share is that
 * of the time gone through, so that nothing needs to be counted before.
 */
final class ExportProgress implements DecisionExport.Progress {
  private static final int WIDTH = 30;
  private static final long BAR_NANOS = 200_000_000;
  private static final long LINE_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final long begun;
  private long told;

  ExportProgress(PrintWriter err, boolean terminal, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
    begun = nanos.getAsLong();
    told = begun;
  }

  @Override
  public void reached(long rows, double share) {
    long now = nanos.getAsLong();
    if (now - told < (terminal ? BAR_NANOS : LINE_NANOS)) {
      return;
    }
    told = now;
    String text = text(rows, share, (now - begun) / 1e9);
    err.print(terminal ? "\r" + bar(share) + " " + text + "\u001b[K" : text + "\n");
    err.flush();
  }

  private static String bar(double share) {
    int full = (int) Math.round(WIDTH * share);
    return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "]";
  }

  private static String text(long rows, double share, double seconds) {
    String left = share <= 0 ? "?" : duration(Math.round(seconds * (1 - share) / share));
    return "%,d decisions, %.0f %%, %,.0f/s, %s left"
        .formatted(rows, share * 100, rows / Math.max(0.001, seconds), left);
  }

  private static String duration(long seconds) {
    Duration left = Duration.ofSeconds(seconds);
    return left.toMinutes() > 0
        ? "%d min %d s".formatted(left.toMinutes(), left.toSecondsPart())
        : seconds + " s";
  }

  /** Wipes the bar, and says what came of it. */
  void done(long rows, String where) {
    err.print(terminal ? "\r\u001b[K" : "");
    err.printf("%,d decisions in %s%n", rows, where);
    err.flush();
  }
}
