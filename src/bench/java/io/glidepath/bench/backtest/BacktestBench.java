package io.glidepath.bench.backtest;

import com.sun.management.OperatingSystemMXBean;
import io.glidepath.Knowledge;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestReport;
import io.glidepath.backtest.Backtest;
import io.glidepath.backtest.EventLines;
import io.glidepath.backtest.Tested;
import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.bench.load.EventJson;
import io.glidepath.bench.traffic.Step;
import io.glidepath.bench.traffic.Traffic;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.suggestion.AttentionLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Back-tests the shipped rules against a copy of which one number was edited, over a file of
 * made-up events. An event counts once though two rulebooks judge it.
 */
public final class BacktestBench {
  private static final Path RULES = Path.of("rules");
  private static final Path CONFIG = Path.of("config");
  private static final Path CACHE = Path.of("target", "rulebooks");
  private static final String CARD = "channel/own-the-case.yaml";
  private static final int LIVE = 2_000;
  private static final long SEED = 11;

  private final int events;
  private final int rounds;

  public BacktestBench(Options options) {
    events = options.number("events", 400_000);
    rounds = options.number("rounds", 3);
  }

  /** Measures, prints a table, and returns the figures. */
  public Map<String, Object> run() throws IOException {
    Path folder = Files.createTempDirectory("glidepath-bench-");
    Path file = write(folder.resolve("events.ndjson"));
    Rulebook live = Knowledge.read(CONFIG, RULES, CACHE).rulebook();
    Rulebook candidate = Knowledge.read(CONFIG, edited(folder.resolve("rules")), CACHE).rulebook();
    Map<String, Object> figures = new LinkedHashMap<>();
    Table table = new Table("threads", "events/s", "events/s of processor time", "interactions");
    int cores = Runtime.getRuntime().availableProcessors();
    for (int threads : cores == 1 ? List.of(1) : List.of(1, cores)) {
      double best = 0;
      double bestOfCpu = 0;
      long interactions = 0;
      for (int round = 0; round < rounds; round++) {
        long begun = System.nanoTime();
        long worked = processorNanos();
        BacktestReport report = test(live, candidate, file, threads).report();
        best = Math.max(best, report.events() / ((System.nanoTime() - begun) / 1e9));
        bestOfCpu = Math.max(bestOfCpu, report.events() / ((processorNanos() - worked) / 1e9));
        interactions = report.interactions();
      }
      figures.put("threads-" + threads, best);
      figures.put("threads-" + threads + "-of-processor-time", bestOfCpu);
      table.row(
          Integer.toString(threads),
          Table.number(best),
          Table.number(bestOfCpu),
          Table.number(interactions));
    }
    System.out.printf("%nbacktest: %,d events, best of %d rounds%n%s", events, rounds, table);
    delete(folder);
    return figures;
  }

  /** What all threads of this process have worked, collecting garbage and compiling too. */
  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static Tested test(Rulebook live, Rulebook candidate, Path file, int threads)
      throws IOException {
    Backtest backtest =
        new Backtest(
            live, candidate, AttentionLimits.USUAL, new CloudEventReader(PersonalData.rehearsed()));
    try (InputStream input = Files.newInputStream(file)) {
      return backtest.run(new EventLines(input), threads, met -> true);
    }
  }

  private Path write(Path file) throws IOException {
    Traffic traffic = new Traffic(LIVE, SEED);
    List<Step> steps = new ArrayList<>(events);
    steps.addAll(traffic.next(events));
    steps.sort(Comparator.comparing(step -> step.event().time()));
    try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
      for (Step step : steps) {
        out.write(EventJson.of(step.event(), step.event().time()).getBytes());
        out.write('\n');
      }
    }
    return file;
  }

  private static Path edited(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(RULES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    String card = Files.readString(copy.resolve(CARD));
    Files.writeString(copy.resolve(CARD), card.replace("{transfers: 2}", "{transfers: 1}"));
    return copy;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
