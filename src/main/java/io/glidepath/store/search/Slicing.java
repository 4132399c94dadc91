package io.glidepath.store.search;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.runtime.Daemons;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slicers at their work, in a thread of their own, from the start on until it is closed. */
final class Slicing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Slicing.class);
  private static final long PAUSE_SECONDS = 5;

  private final Slicer slicer;
  private final FeedbackSlicer feedback;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("slicing"));

  Slicing(Slicer slicer, FeedbackSlicer feedback) {
    this.slicer = slicer;
    this.feedback = feedback;
  }

  void start() {
    thread.scheduleWithFixedDelay(this::work, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    thread.scheduleWithFixedDelay(() -> guarded(slicer::forget), 1, 60, TimeUnit.MINUTES);
  }

  private void work() {
    guarded(() -> whileAny(slicer::cut));
    guarded(() -> whileAny(feedback::add));
  }

  private void whileAny(BooleanSupplier work) {
    boolean more = true;
    while (more && !thread.isShutdown()) {
      more = work.getAsBoolean();
    }
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (Unavailable e) {
      LOG.warn("Slicing waits for the database: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Slicing failed and will be tried again", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PAUSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Slicing did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
