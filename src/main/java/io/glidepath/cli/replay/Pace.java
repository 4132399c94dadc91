package io.glidepath.cli.replay;

import io.glidepath.runtime.BadInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast the time of a replay runs against the time of the clock on the wall. */
final class Pace {
  private final double factor;
  private @Nullable Instant first;
  private long startedAt;

  private Pace(double factor) {
    this.factor = factor;
  }

  /** {@code max} does not wait at all; {@code 2x} is twice as fast as it happened. */
  static Pace of(String speed) {
    if (speed.equals("max")) {
      return new Pace(0);
    }
    if (!speed.matches("[0-9]{1,4}(\\.[0-9]+)?x") || speed.matches("0+(\\.0+)?x")) {
      throw new BadInput("--speed: '" + speed + "' is neither max nor like 1x or 10x", null);
    }
    return new Pace(Double.parseDouble(speed.substring(0, speed.length() - 1)));
  }

  void waitUntil(Instant time) throws InterruptedException {
    if (factor == 0) {
      return;
    }
    if (first == null) {
      first = time;
      startedAt = System.nanoTime();
    }
    double due = Duration.between(first, time).toMillis() / factor;
    long passed = (System.nanoTime() - startedAt) / 1_000_000;
    if (due > passed) {
      Thread.sleep((long) due - passed);
    }
  }
}
