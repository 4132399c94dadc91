package io.glidepath.publish;

import io.glidepath.authoring.RuleDirectory;
import io.glidepath.runtime.Daemons;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the rules directory twice a second, and tells when it has changed and come to rest: an
 * editor that saves several files in a row is heard once. What could not be dealt with is told
 * again. Asking the file system works on every kind of it, notifications do not.
 */
final class DiskWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
  private static final long MILLIS = 500;
  private static final int PAUSE = 4;

  private final RuleDirectory directory;
  private final Supplier<CompletionStage<?>> changed;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("rules-watch"));
  private volatile String told;
  private String latest;
  private volatile int pause;

  DiskWatch(RuleDirectory directory, Supplier<CompletionStage<?>> changed) {
    this.directory = directory;
    this.changed = changed;
    told = directory.fingerprint();
    latest = told;
  }

  void start() {
    timer.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (pause > 0) {
      pause--;
      return;
    }
    try {
      String now = directory.fingerprint();
      boolean atRest = now.equals(latest);
      latest = now;
      if (atRest && !now.equals(told)) {
        told = now;
        changed.get().whenComplete((done, fault) -> heard(fault));
      }
    } catch (RuntimeException e) {
      LOG.warn("The rules directory could not be looked at", e);
    }
  }

  /** What failed is told again after a pause. */
  private void heard(@Nullable Throwable fault) {
    if (fault != null) {
      pause = PAUSE;
      told = "";
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
