package io.glidepath;

import io.glidepath.log.Privacy.Pruned;
import io.glidepath.log.Privacy.Retention;
import io.glidepath.log.Pruning;
import io.glidepath.runtime.Daemons;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops what is past its time, soon after the server starts and then every hour. */
final class HourlyRetention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HourlyRetention.class);
  private static final String SERVER = "glidepath";
  private static final long SOON_SECONDS = 5;
  private static final long HOUR_SECONDS = 3_600;

  private final Pruning pruning;
  private final Retention retention;
  private final Clock clock;
  private final ScheduledExecutorService timer;

  private HourlyRetention(
      Pruning pruning, Retention retention, Clock clock, ScheduledExecutorService timer) {
    this.pruning = pruning;
    this.retention = retention;
    this.clock = clock;
    this.timer = timer;
  }

  static HourlyRetention start(Pruning pruning, Retention retention, Clock clock) {
    return start(
        pruning, retention, clock, Executors.newScheduledThreadPool(1, Daemons.named("retention")));
  }

  /** {@code timer} is shut down in the end. */
  static HourlyRetention start(
      Pruning pruning, Retention retention, Clock clock, ScheduledExecutorService timer) {
    HourlyRetention hourly = new HourlyRetention(pruning, retention, clock, timer);
    timer.scheduleWithFixedDelay(hourly::retain, SOON_SECONDS, HOUR_SECONDS, TimeUnit.SECONDS);
    return hourly;
  }

  private void retain() {
    try {
      Pruned pruned = pruning.prune(retention, clock.instant(), SERVER);
      if (!pruned.isNothing()) {
        LOG.info("Retention dropped {}", pruned);
      }
    } catch (RuntimeException e) {
      LOG.warn("Retention could not be kept, and is tried again in an hour: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
