package io.glidepath.backtest;

import io.glidepath.runtime.Daemons;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/** So many threads for the work, and one beside them that waits for what is to be read. */
final class Workers implements AutoCloseable {
  private static final int SLICE = 256;
  private static final ThreadFactory DAEMONS = Daemons.named("backtest");

  private final ExecutorService workers;
  private final ExecutorService aside = Executors.newSingleThreadExecutor(DAEMONS);

  Workers(int threads) {
    workers = Executors.newFixedThreadPool(threads, DAEMONS);
  }

  <T> Future<T> aside(Callable<T> work) {
    return aside.submit(work);
  }

  /** Does something with each, in any order; returns when all is done. */
  <T> void each(List<T> all, Consumer<T> work) {
    List<Future<?>> tasks = new ArrayList<>();
    all.forEach(one -> tasks.add(workers.submit(() -> work.accept(one))));
    tasks.forEach(Workers::get);
  }

  /** What comes of each, in their order. */
  <T, R> List<R> map(List<T> all, Function<T, R> work) {
    List<Future<List<R>>> tasks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SLICE) {
      List<T> slice = all.subList(from, Math.min(all.size(), from + SLICE));
      tasks.add(workers.submit(() -> slice.stream().map(work).toList()));
    }
    List<R> results = new ArrayList<>(all.size());
    tasks.forEach(task -> results.addAll(get(task)));
    return results;
  }

  static <T> T get(Future<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The back-test was interrupted.");
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    aside.shutdownNow();
  }
}
