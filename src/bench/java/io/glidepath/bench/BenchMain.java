package io.glidepath.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.glidepath.bench.audit.AuditBench;
import io.glidepath.bench.backtest.BacktestBench;
import io.glidepath.bench.heap.HeapBench;
import io.glidepath.bench.load.LoadBench;
import io.glidepath.bench.load.PublishBench;
import io.glidepath.bench.search.SearchBench;
import io.glidepath.bench.verdict.Engine;
import io.glidepath.bench.verdict.VerdictBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./glidepath bench}: what a verdict costs, what a live interaction costs, and the whole
 * way.
 */
public final class BenchMain {
  private static final Path REPORT = Path.of("target", "bench.json");

  private BenchMain() {}

  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    boolean named = !arguments.isEmpty() && !arguments.get(0).startsWith("--");
    String what = named ? arguments.get(0) : "all";
    Map<String, Object> report = new LinkedHashMap<>();
    try {
      run(what, Options.parse(arguments.subList(named ? 1 : 0, arguments.size())), report);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (IllegalStateException e) {
      System.err.println("the benchmark failed: " + e.getMessage());
      System.exit(1);
    }
    Files.createDirectories(REPORT.toAbsolutePath().getParent());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(REPORT.toFile(), report);
    System.out.println("the figures are in " + REPORT);
  }

  private static void run(String what, Options options, Map<String, Object> report)
      throws IOException {
    if (!List.of("verdict", "heap", "load", "publish", "backtest", "search", "audit", "all")
        .contains(what)) {
      throw new IllegalArgumentException(
          "there is no benchmark "
              + what
              + ": it is one of verdict, heap, load, publish, backtest,"
              + " search, audit, all");
    }
    if (what.equals("verdict") || what.equals("all")) {
      for (String rules : options.words("rules", List.of("60", "300"))) {
        report.put("verdict-" + rules, new VerdictBench(options).run(Integer.parseInt(rules)));
      }
    }
    if (what.equals("heap") || what.equals("all")) {
      String engine = options.words("engines", List.of("glidepath")).get(0);
      report.put("heap", new HeapBench(options).run(Engine.of(engine)));
    }
    if (what.equals("backtest") || what.equals("all")) {
      report.put("backtest", new BacktestBench(options).run());
    }
    if (what.equals("audit") || what.equals("all")) {
      report.put("audit", new AuditBench(options).run());
    }
    if (what.equals("search")) {
      report.put("search", new SearchBench(options).run());
    }
    if (what.equals("publish") || what.equals("all")) {
      report.put("publish", new PublishBench(options).run());
    }
    if (what.equals("load") || what.equals("all")) {
      report.put("load", new LoadBench(options).run());
    }
  }
}
