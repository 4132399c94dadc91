package io.glidepath.publish;

import io.glidepath.authoring.RuleDirectory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the rules directory twice a second, and tells when it has changed and come to rest: an
 * editor that saves several files in a row is heard once. Asking the file system works on every
 * kind of it, notifications do not.
 */
final class DiskWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
  private static final long MILLIS = 500;

  private final RuleDirectory directory;
  private final Runnable changed;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "rules-watch");
            thread.setDaemon(true);
            return thread;
          });
  private String told;
  private String latest;

  DiskWatch(RuleDirectory directory, Runnable changed) {
    this.directory = directory;
    this.changed = changed;
    told = directory.fingerprint();
    latest = told;
  }

  void start() {
    timer.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      String now = directory.fingerprint();
      boolean atRest = now.equals(latest);
      latest = now;
      if (atRest && !now.equals(told)) {
        told = now;
        changed.run();
      }
    } catch (RuntimeException e) {
      LOG.warn("The rules directory could not be looked at", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
