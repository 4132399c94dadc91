package io.glidepath.store.insight;

import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.runtime.Daemons;
import io.glidepath.store.EventTail;
import io.glidepath.store.LaneConnections;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The counter at its work, in a thread of its own, from the start on until it is closed. */
public final class Counting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
  private static final long PAUSE_MILLIS = 1_000;
  private static final long PATIENCE_SECONDS = 5;

  private final Counter counter;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("counting"));

  public Counting(LaneConnections lines, EventTail tail, EventReader reader, ListeningPosts posts) {
    counter = new Counter(lines, tail, reader, posts);
  }

  public Counting start() {
    thread.scheduleWithFixedDelay(this::work, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    return this;
  }

  /** Counts all events anew that are there, in the caller's thread, beside a server or without. */
  public void rebuild() {
    counter.forget();
    finish();
  }

  /** Counts all that is there, in the caller's thread. */
  public void finish() {
    boolean more = true;
    while (more) {
      more = counter.count();
    }
  }

  private void work() {
    try {
      boolean more = true;
      while (more && !thread.isShutdown()) {
        more = counter.count();
      }
    } catch (Unavailable e) {
      LOG.warn("Counting waits for the database: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Counting failed and will be tried again", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Counting did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
