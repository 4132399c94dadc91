package io.glidepath.runtime;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits for what Vert.x does, 15 seconds at most. */
public final class Awaited {
  private static final int MOST_SECONDS = 15;

  private Awaited() {}

  /** What comes of it; throws CompletionException if it fails or takes too long. */
  public static <T> T result(Future<T> future) {
    return timed(future).join();
  }

  /** Waits for its end, whatever that is, and gives up in silence. */
  public static void end(Future<?> future) {
    timed(future).handle((done, fault) -> true).join();
  }

  private static <T> CompletableFuture<T> timed(Future<T> future) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(MOST_SECONDS, TimeUnit.SECONDS);
  }
}
