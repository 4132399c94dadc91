package io.glidepath.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.glidepath.bench.advice.AdviceBench;
import io.glidepath.bench.audit.AuditBench;
import io.glidepath.bench.backtest.BacktestBench;
import io.glidepath.bench.faults.FaultsBench;
import io.glidepath.bench.guard.GuardBench;
import io.glidepath.bench.heap.HeapBench;
import io.glidepath.bench.insight.InsightBench;
import io.glidepath.bench.load.LoadBench;
import io.glidepath.bench.load.PublishBench;
import io.glidepath.bench.load.RestartBench;
import io.glidepath.bench.redaction.RedactionBench;
import io.glidepath.bench.search.QueueBench;
import io.glidepath.bench.search.SearchBench;
import io.glidepath.bench.verdict.Engine;
import io.glidepath.bench.verdict.VerdictBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./glidepath bench}: what a verdict costs, what a live interaction costs, and the whole
 * way.
 */
public final class BenchMain {
  private static final Path REPORT = Path.of("target", "bench.json");

  /** Measures one thing, and returns the figures. */
  @FunctionalInterface
  private interface Bench {
    Map<String, Object> run(Options options) throws IOException;
  }

  private static final Map<String, Bench> BENCHES = new LinkedHashMap<>();

  /** Those that need neither a disk of their own nor files. */
  private static final List<String> USUAL =
      List.of("verdict", "heap", "redaction", "guard", "backtest", "audit", "publish", "load");

  static {
    BENCHES.put("verdict", BenchMain::verdicts);
    BENCHES.put("heap", BenchMain::heap);
    BENCHES.put("redaction", options -> new RedactionBench(options).run());
    BENCHES.put("guard", options -> new GuardBench(options).run());
    BENCHES.put("backtest", options -> new BacktestBench(options).run());
    BENCHES.put("audit", options -> new AuditBench(options).run());
    BENCHES.put("publish", options -> new PublishBench(options).run());
    BENCHES.put("load", options -> new LoadBench(options).run());
    BENCHES.put("restart", options -> new RestartBench(options).run());
    BENCHES.put("search", options -> new SearchBench(options).run());
    BENCHES.put("queue", options -> new QueueBench(options).run());
    BENCHES.put("faults", options -> new FaultsBench(options).run());
    BENCHES.put("insight", options -> new InsightBench(options).run());
    BENCHES.put("advice", options -> new AdviceBench(options).run());
  }

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
    List<String> names = new ArrayList<>(BENCHES.keySet());
    if (!what.equals("all") && !names.contains(what)) {
      throw new IllegalArgumentException(
          "there is no benchmark %s: it is one of %s, all"
              .formatted(what, String.join(", ", names)));
    }
    if (!options.files().isEmpty() && !what.equals("advice")) {
      throw new IllegalArgumentException("only the benchmark of advice reads files");
    }
    for (String name : what.equals("all") ? USUAL : List.of(what)) {
      report.put(name, BENCHES.get(name).run(options));
    }
  }

  private static Map<String, Object> verdicts(Options options) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (String rules : options.words("rules", List.of("60", "300", "1000"))) {
      figures.put(rules, new VerdictBench(options).run(Integer.parseInt(rules)));
    }
    return figures;
  }

  private static Map<String, Object> heap(Options options) throws IOException {
    String engine = options.words("engines", List.of("glidepath")).get(0);
    return new HeapBench(options).run(Engine.of(engine));
  }
}
