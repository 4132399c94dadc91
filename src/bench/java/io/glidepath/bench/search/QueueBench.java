package io.glidepath.bench.search;

import io.glidepath.audit.AuditFormat;
import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.review.Candidates;
import io.glidepath.review.Candidates.Area;
import io.glidepath.review.Candidates.Benchmark;
import io.glidepath.review.Reviews;
import io.glidepath.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Fills a database of its own with a long log, asks what the reviewers' queue and the records of
 * the rules ask, over a week, a month and all of it, and removes it.
 */
public final class QueueBench {
  private static final List<Integer> DAYS = List.of(7, 30, 365);
  private static final int MOST = 100;

  private final long rows;
  private final int rounds;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  public QueueBench(Options options) {
    rows = options.number("rows", 1_200_000);
    rounds = options.number("rounds", 10);
  }

  /** Measures, prints a table, and returns the figures. */
  public Map<String, Object> run() throws IOException {
    Path folder = Files.createTempDirectory("glidepath-bench-");
    try {
      Scratch scratch = new Scratch(folder);
      try (Database database = scratch.open()) {
        scratch.fill(rows, figures);
        Table table = new Table("queue, ms", "p50", "max");
        for (int days : DAYS) {
          ask(database, folder, days, table);
        }
        System.out.printf("%nqueue: %,d rows, %d rounds%n%s", rows, rounds, table);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    } finally {
      Scratch.delete(folder);
    }
    return figures;
  }

  private void ask(Database database, Path folder, int days, Table table) {
    Candidates candidates = database.candidates();
    Reviews reviews = database.reviews(AuditFormat.open(folder), 10);
    Instant since = Instant.now().minus(Duration.ofDays(days));
    Area area = new Area(since, MOST, null, null, "bench");
    List<Benchmark> benchmarks = candidates.benchmarks(since).toCompletableFuture().join();
    List<String> odd = List.of("channel.rule-4", "simplicity.rule-1");
    Map<String, Supplier<CompletionStage<?>>> questions = new LinkedHashMap<>();
    questions.put("benchmarks", () -> candidates.benchmarks(since));
    questions.put("hardest", () -> candidates.hardest(area, benchmarks));
    questions.put("came back", () -> candidates.cameBack(area, Duration.ofDays(30)));
    questions.put("odd dismissals", () -> candidates.dismissed(area, odd));
    questions.put("by lot", () -> candidates.drawn(area, 25));
    questions.put("records of rules", () -> reviews.tallies(since));
    questions.forEach((name, question) -> time(days + " days: " + name, question, table));
  }

  private void time(String name, Supplier<CompletionStage<?>> question, Table table) {
    double[] times = new double[rounds];
    question.get().toCompletableFuture().join();
    for (int i = 0; i < rounds; i++) {
      long begun = System.nanoTime();
      question.get().toCompletableFuture().join();
      times[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(times);
    figures.put(name, times);
    table.row(name, "%.0f".formatted(times[rounds / 2]), "%.0f".formatted(times[rounds - 1]));
  }
}
