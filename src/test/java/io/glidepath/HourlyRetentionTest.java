package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.log.Privacy.Pruned;
import io.glidepath.log.Privacy.Retention;
import io.glidepath.log.Pruning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HourlyRetentionTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final Hours hours = new Hours();
  private final Prunings prunings = new Prunings();

  @Test
  void runsEveryHourAsTheServer() {
    try (HourlyRetention retention =
        HourlyRetention.start(prunings, Retention.USUAL, hours.clock(), hours)) {
      assertThat(retention).isNotNull();
      hours.pass(Duration.ofHours(3));
    }

    assertThat(prunings.seen)
        .containsExactly(
            "2026-11-21T10:00:05Z glidepath",
            "2026-11-21T11:00:05Z glidepath",
            "2026-11-21T12:00:05Z glidepath");
    assertThat(hours.isShutdown()).isTrue();
  }

  @Test
  void goesOnAfterAnHourInWhichTheDatabaseWasAway() {
    prunings.away = true;
    try (HourlyRetention retention =
        HourlyRetention.start(prunings, Retention.USUAL, hours.clock(), hours)) {
      assertThat(retention).isNotNull();
      hours.pass(Duration.ofHours(1));
      prunings.away = false;
      hours.pass(Duration.ofHours(1));
    }

    assertThat(prunings.seen).containsExactly("2026-11-21T11:00:05Z glidepath");
  }

  /** A timer, with its clock, that goes when it is told to. */
  private static final class Hours extends ScheduledThreadPoolExecutor {
    private Instant now = START;
    private Instant next = Instant.MAX;
    private Duration between = Duration.ZERO;
    private Runnable work = () -> {};

    Hours() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
        Runnable command, long first, long delay, TimeUnit unit) {
      work = command;
      next = now.plus(first, unit.toChronoUnit());
      between = Duration.of(delay, unit.toChronoUnit());
      return schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    void pass(Duration time) {
      Instant until = now.plus(time);
      while (!next.isAfter(until)) {
        now = next;
        work.run();
        next = now.plus(between);
      }
      now = until;
    }

    Clock clock() {
      return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }
  }

  /** Notes when it is asked to prune. */
  private static final class Prunings implements Pruning {
    final List<String> seen = new ArrayList<>();
    boolean away;

    @Override
    public Pruned prune(Retention retention, Instant now, String by) {
      if (away) {
        throw new Unavailable("The database is away.", null);
      }
      seen.add(now + " " + by);
      return new Pruned(1, 0, 0, 0);
    }
  }
}
