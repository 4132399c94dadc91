package io.glidepath.store.search;

import io.glidepath.log.DecisionFilter;
import io.glidepath.log.DecisionSpread;
import io.glidepath.log.Records.DecisionQuery;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.Page;
import io.glidepath.runtime.Daemons;
import io.glidepath.store.LaneConnections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Searches of the log, a few at once, and the slicing that makes them quick. Thread-safe. */
public final class Searching implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int MOST = 1_000;
  private static final int COUNTED = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DecisionRows rows;
  private final SliceReader reader;
  private final Slicing slicing;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_ONCE, Daemons.named("searching"));

  public Searching(LaneConnections lines) {
    rows = new DecisionRows(lines);
    reader = new SliceReader(lines);
    slicing = new Slicing(new Slicer(lines, Slicer.USUAL), new FeedbackSlicer(lines, reader));
  }

  public void startSlicing() {
    slicing.start();
  }

  public CompletionStage<Page<DecisionRecord>> page(DecisionQuery query) {
    int limit = Math.max(1, Math.min(MOST, query.limit()));
    DecisionQuery within = new DecisionQuery(query.filter(), limit, query.after());
    DecisionSearch search = new DecisionSearch(rows, reader, within, PATIENCE);
    return CompletableFuture.supplyAsync(search::page, threads);
  }

  /** Counts page after page, until all are counted, or so many, or the time is up. */
  public CompletionStage<DecisionSpread> spread(DecisionFilter filter) {
    return CompletableFuture.supplyAsync(() -> counted(filter), threads);
  }

  private DecisionSpread counted(DecisionFilter filter) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Instant> times = new ArrayList<>();
    String after = null;
    do {
      DecisionQuery query = new DecisionQuery(filter, MOST, after);
      Page<DecisionRecord> page = new DecisionSearch(rows, reader, query, PATIENCE).page();
      page.items().forEach(each -> times.add(each.decision().at()));
      after = page.next();
    } while (after != null && times.size() < COUNTED && System.nanoTime() < deadline);
    return DecisionSpread.of(times, after == null);
  }

  @Override
  public void close() {
    slicing.close();
    threads.shutdown();
  }
}
