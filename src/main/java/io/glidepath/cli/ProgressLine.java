package io.glidepath.cli;

import java.io.PrintStream;

/** How far a long run has come, in one line of a terminal; says nothing where there is none. */
public final class ProgressLine {
  private static final int WIDTH = 30;
  private static final long PATIENCE = 500_000_000;
  private static final long PAUSE = 100_000_000;

  private final boolean told;
  private final String what;
  private final long of;
  private final long startedAt = System.nanoTime();
  private final PrintStream err = System.err;
  private long lastAt;
  private boolean shown;

  private ProgressLine(boolean told, String what, long of) {
    this.told = told;
    this.what = what;
    this.of = of;
  }

  /** A line for so many things, 0 if their number is not known. */
  public static ProgressLine of(String what, long of) {
    return new ProgressLine(System.console() != null, what, of);
  }

  /** Tells how many are done; cheap, and may be called for each of them. */
  public synchronized void reached(long done) {
    long now = System.nanoTime();
    if (!told || now - startedAt < PATIENCE || now - lastAt < PAUSE) {
      return;
    }
    lastAt = now;
    shown = true;
    err.print("\r" + text(done, of, what));
    err.flush();
  }

  static String text(long done, long of, String what) {
    if (of <= 0) {
      return "%,d %s".formatted(done, what);
    }
    int full = (int) Math.min(WIDTH, done * WIDTH / of);
    return "[%s%s] %,d of %,d %s"
        .formatted("#".repeat(full), " ".repeat(WIDTH - full), done, of, what);
  }

  /** Wipes the line off the terminal. */
  public synchronized void clear() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
