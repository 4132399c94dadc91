package io.glidepath.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database commits now. What is written is a message in the write-ahead log that means
 * nothing and leaves no row; its commit waits for the disk as that of an event does. However many
 * ask, one message is under way, and one answer is good for half a second. Thread-safe.
 */
final class WriteProbe {
  private static final String WRITE = "select pg_logical_emit_message(true, 'glidepath', '')";
  private static final long PATIENCE_MILLIS = 1_000;
  private static final long GOOD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** After which a message that was never answered is given up, and another tried. */
  private static final long LOST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Pool pool;
  private @Nullable Future<Boolean> last;
  private long askedAt;

  WriteProbe(Pool pool) {
    this.pool = pool;
  }

  /** Answers within a second, and never fails. */
  CompletionStage<Boolean> ask() {
    return current()
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .otherwise(false)
        .toCompletionStage();
  }

  private synchronized Future<Boolean> current() {
    long now = System.nanoTime();
    Future<Boolean> known = last;
    if (known == null || now - askedAt > (known.isComplete() ? GOOD_NANOS : LOST_NANOS)) {
      known = pool.query(WRITE).execute().map(true).otherwise(false);
      last = known;
      askedAt = now;
    }
    return known;
  }
}
