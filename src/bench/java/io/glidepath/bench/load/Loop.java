package io.glidepath.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs the client's side of a bench on one event loop, and waits for its figures. */
final class Loop {
  private Loop() {}

  static Map<String, Object> run(
      Vertx vertx, long mostSeconds, Supplier<Future<Map<String, Object>>> bench) {
    Promise<Map<String, Object>> result = Promise.promise();
    vertx.getOrCreateContext().runOnContext(go -> bench.get().onComplete(result));
    try {
      return result
          .future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(mostSeconds, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the run did not end: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
