package io.glidepath.bench.search;

import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.log.Records;
import io.glidepath.log.Records.DecisionQuery;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.Page;
import io.glidepath.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a database of its own with a long log, searches it through the port that the server uses,
 * and removes it. Says the first page and the tenth, with caches warm and after a restart with the
 * files out of the system's cache.
 */
public final class SearchBench {
  private static final int PAGE = 50;
  private static final int TENTH = 10;
  private static final long BYTES_A_ROW = 2_200;

  private final long rows;
  private final int rounds;
  private final int colds;
  private final int hardest;
  private final boolean kept;
  private final String data;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  public SearchBench(Options options) {
    rows = options.number("rows", 10_000_000);
    rounds = options.number("rounds", 20);
    colds = options.number("cold", 2);
    hardest = options.number("plans", 3);
    data = options.words("data", List.of("")).get(0);
    kept = options.words("keep", List.of("no")).contains("yes");
  }

  /** Measures, prints tables and plans, and returns the figures. */
  public Map<String, Object> run() throws IOException {
    boolean reused = !data.isEmpty();
    Path folder = reused ? Path.of(data) : Files.createTempDirectory("glidepath-bench-");
    try {
      Scratch scratch = new Scratch(folder);
      if (!reused) {
        checkSpace(folder);
        fill(scratch);
      }
      measure(scratch);
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    } finally {
      if (kept || reused) {
        System.out.println("the database is kept in " + folder);
      } else {
        Scratch.delete(folder);
      }
    }
    return figures;
  }

  private void checkSpace(Path folder) throws IOException {
    long needed = rows * BYTES_A_ROW + (4L << 30);
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed) {
      throw new IllegalStateException(
          "%s has %,d MB free, and %,d rows need %,d MB; set java.io.tmpdir or --rows"
              .formatted(folder, free >> 20, rows, needed >> 20));
    }
  }

  private void fill(Scratch scratch) throws SQLException, InterruptedException {
    try (Database database = scratch.open()) {
      scratch.fill(rows, figures);
    }
  }

  private void measure(Scratch scratch) throws SQLException, InterruptedException, IOException {
    List<Search> searches = Search.all();
    Map<Search, double[]> first = new LinkedHashMap<>();
    Map<Search, double[]> tenth = new LinkedHashMap<>();
    Map<Search, Integer> found = new LinkedHashMap<>();
    try (Database database = scratch.open()) {
      Records records = database.records();
      for (Search search : searches) {
        page(records, search, null);
        first.put(search, new double[rounds]);
        tenth.put(search, new double[rounds]);
      }
      for (int round = 0; round < rounds; round++) {
        for (Search search : searches) {
          warm(records, search, round, first, tenth, found);
        }
      }
    }
    Map<Search, double[]> cold = cold(scratch, searches);
    print(searches, first, tenth, cold, found);
    try (Database database = scratch.open()) {
      figures.put("writing", scratch.writeCost());
    }
    plans(scratch, searches, first);
  }

  private static void warm(
      Records records,
      Search search,
      int round,
      Map<Search, double[]> first,
      Map<Search, double[]> tenth,
      Map<Search, Integer> found) {
    long begun = System.nanoTime();
    Page<DecisionRecord> page = page(records, search, null);
    first.get(search)[round] = millis(begun);
    found.put(search, page.items().size());
    for (int n = 2; n < TENTH && page.next() != null; n++) {
      page = page(records, search, page.next());
    }
    begun = System.nanoTime();
    if (page.next() != null) {
      page(records, search, page.next());
      tenth.get(search)[round] = millis(begun);
    } else {
      tenth.get(search)[round] = Double.NaN;
    }
  }

  private Map<Search, double[]> cold(Scratch scratch, List<Search> searches)
      throws InterruptedException, IOException {
    Map<Search, double[]> cold = new LinkedHashMap<>();
    for (Search search : searches) {
      cold.put(search, new double[colds]);
      for (int round = 0; round < colds; round++) {
        scratch.forgetFiles();
        try (Database database = scratch.open()) {
          Records records = database.records();
          page(records, new Search("connect", Map.of("interaction", "nobody")), null);
          long begun = System.nanoTime();
          page(records, search, null);
          cold.get(search)[round] = millis(begun);
        }
      }
    }
    return cold;
  }

  private static Page<DecisionRecord> page(Records records, Search search, @Nullable String after) {
    return records
        .decisions(new DecisionQuery(search.filter(), PAGE, after))
        .toCompletableFuture()
        .join();
  }

  private void print(
      List<Search> searches,
      Map<Search, double[]> first,
      Map<Search, double[]> tenth,
      Map<Search, double[]> cold,
      Map<Search, Integer> found) {
    Table table =
        new Table(
            "search, ms", "rows", "p50", "p95", "max", "10th p50", "10th max", "cold", "cold max");
    for (Search search : searches) {
      table.row(
          search.name(),
          Integer.toString(found.get(search)),
          at(first.get(search), 50),
          at(first.get(search), 95),
          at(first.get(search), 100),
          at(tenth.get(search), 50),
          at(tenth.get(search), 100),
          at(cold.get(search), 50),
          at(cold.get(search), 100));
      figures.put(
          search.name(),
          Map.of("first", first.get(search), "tenth", tenth.get(search), "cold", cold.get(search)));
    }
    System.out.printf("%nsearch: %,d rows, pages of %d, %d rounds%n%s", rows, PAGE, rounds, table);
  }

  private void plans(Scratch scratch, List<Search> searches, Map<Search, double[]> first)
      throws IOException {
    List<Search> slowest =
        searches.stream()
            .sorted((a, b) -> Double.compare(median(first.get(b)), median(first.get(a))))
            .limit(hardest)
            .toList();
    scratch.explain();
    for (Search search : slowest) {
      try (Database database = scratch.open()) {
        page(database.records(), search, null);
        long from = scratch.logLength();
        page(database.records(), search, null);
        System.out.printf("%n--- %s %s%n%s%n", search.name(), search.words(), scratch.log(from));
      }
    }
  }

  private static double millis(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String at(double[] values, int percent) {
    double[] sorted = Arrays.stream(values).filter(each -> !Double.isNaN(each)).sorted().toArray();
    if (sorted.length == 0) {
      return "–";
    }
    int index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return "%.1f".formatted(sorted[Math.max(0, index)]);
  }
}
