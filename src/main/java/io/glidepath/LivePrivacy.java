package io.glidepath;

import io.glidepath.advice.Journal.Unavailable;
import io.glidepath.advice.Privacy;
import io.glidepath.lane.Lanes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Privacy in a server at work: erasing happens in the lane of the customer, which then remembers
 * nothing of them, and what is past its time is dropped every hour. Thread-safe.
 */
final class LivePrivacy implements Privacy, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LivePrivacy.class);
  private static final long PATIENCE_SECONDS = 60;
  private static final String SERVER = "glidepath";

  private final Privacy stored;
  private final Lanes lanes;
  private final Retention retention;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "retention");
            thread.setDaemon(true);
            return thread;
          });

  LivePrivacy(Privacy stored, Lanes lanes, Retention retention) {
    this.stored = stored;
    this.lanes = lanes;
    this.retention = retention;
  }

  Retention retention() {
    return retention;
  }

  /** Prunes a minute from now, and then every hour. */
  LivePrivacy keeping(Clock clock) {
    hourly.scheduleWithFixedDelay(() -> retain(clock), 1, 60, TimeUnit.MINUTES);
    return this;
  }

  private void retain(Clock clock) {
    try {
      Pruned pruned = stored.prune(retention, clock.instant(), SERVER);
      if (!pruned.isNothing()) {
        LOG.info("Retention dropped {}", pruned);
      }
    } catch (RuntimeException e) {
      LOG.warn("Retention could not be kept, and is tried again in an hour: {}", e.getMessage());
    }
  }

  @Override
  public Erased erase(String customer, String by) {
    AtomicReference<Erased> erased = new AtomicReference<>(new Erased(0));
    CompletableFuture<Void> done =
        lanes
            .forget(customer, () -> erased.set(stored.erase(customer, by)))
            .toCompletableFuture()
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new Unavailable("The customer's lane did not come to it; try again.", e);
    }
    return Objects.requireNonNull(erased.get());
  }

  @Override
  public void shred() {
    stored.shred();
  }

  @Override
  public void hold(String customer, String by, String why) {
    stored.hold(customer, by, why);
  }

  @Override
  public boolean release(String customer, String by) {
    return stored.release(customer, by);
  }

  @Override
  public List<Hold> holds() {
    return stored.holds();
  }

  @Override
  public Pruned due(Retention retention, Instant now) {
    return stored.due(retention, now);
  }

  @Override
  public Pruned prune(Retention retention, Instant now, String by) {
    return stored.prune(retention, now, by);
  }

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
