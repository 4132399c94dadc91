package io.glidepath.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a letter is sent again: after about 5 s, and each time after about three times as long, two
 * hours at most, until it is a day old. Times are spread by a fifth, so that many do not come at
 * once.
 */
final class Retries {
  static final Duration DAY = Duration.ofHours(24);
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final double FACTOR = 3;
  private static final double SPREAD = 0.2;

  private Retries() {}

  /** When to try again after the {@code tries}th time in vain; empty if it is too old by then. */
  static Optional<Instant> next(Instant since, int tries, Instant now, RandomGenerator random) {
    double seconds =
        Math.min(LONGEST.toSeconds(), FIRST.toSeconds() * Math.pow(FACTOR, tries - 1.0));
    double spread = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
    Instant next = now.plusMillis((long) (seconds * spread * 1_000));
    return next.isAfter(since.plus(DAY)) ? Optional.empty() : Optional.of(next);
  }
}
