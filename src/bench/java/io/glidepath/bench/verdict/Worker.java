package io.glidepath.bench.verdict;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.glidepath.bench.heap.Heap;
import io.glidepath.bench.rules.RuleSet;
import io.glidepath.bench.traffic.Step;
import io.glidepath.bench.traffic.Traffic;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * One engine in a process of its own: it does what it is told on standard input, one command a
 * line, and answers each with one line of JSON. So the rounds of all engines can take turns while
 * none of them disturbs another's memory or compiled code.
 */
public final class Worker {
  static final int LIVE = 1_000;
  static final long CHECK_SEED = 7;
  private static final int MOST_STEPS = 400_000;

  private final ObjectMapper json = new ObjectMapper();
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Engine engine;
  private final Engines engines;
  private double stepsPerSecond;
  private @Nullable Traffic traffic = null;
  private @Nullable Loop loop = null;

  private Worker(Engine engine, int rules, Path folder) {
    this.engine = engine;
    engines = new Engines(RuleSet.of(rules), folder);
  }

  public static void main(String[] args) throws IOException {
    quieten();
    ProcessHandle.current().parent().ifPresent(Worker::endWith);
    Worker worker = new Worker(Engine.of(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(worker.json.writeValueAsString(worker.answer(line.split(" "))));
    }
  }

  private static void endWith(ProcessHandle parent) {
    parent.onExit().thenRun(() -> System.exit(1));
  }

  private static void quieten() {
    if (org.slf4j.LoggerFactory.getILoggerFactory()
        instanceof ch.qos.logback.classic.LoggerContext context) {
      context.getLogger("ROOT").setLevel(ch.qos.logback.classic.Level.WARN);
    }
  }

  private Map<String, Object> answer(String[] command) throws IOException {
    return switch (command[0]) {
      case "check" -> check(Path.of(command[1]), Integer.parseInt(command[2]));
      case "warm" -> warm(Double.parseDouble(command[1]));
      case "round" -> round(Double.parseDouble(command[1]));
      case "heap" -> heap(Integer.parseInt(command[1]));
      case "latency" -> latency(Integer.parseInt(command[1]), Integer.parseInt(command[2]));
      default -> throw new IllegalArgumentException("no such command: " + command[0]);
    };
  }

  /** Writes which rules hold after each event of a given stretch of traffic. */
  private Map<String, Object> check(Path file, int count) throws IOException {
    Traffic checked = new Traffic(LIVE, CHECK_SEED);
    Loop fresh = engines.loop(engine, LIVE);
    checked.settle(fresh::take);
    long looks = fresh.looks();
    long reasons = fresh.reasons();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Step step : checked.next(count)) {
        fresh.take(step);
        out.write(Held.line(fresh.held()));
        out.newLine();
      }
    }
    return Map.of(
        "looks", (fresh.looks() - looks) / (double) count,
        "reasons", (fresh.reasons() - reasons) / (double) count);
  }

  /** Runs until the engine has had so many seconds of processor time. */
  private Map<String, Object> warm(double seconds) {
    traffic = new Traffic(LIVE, 42);
    loop = engines.loop(engine, LIVE);
    traffic.settle(loop::take);
    for (long spent = 0; spent < seconds * 1e9; ) {
      List<Step> steps = traffic.next(5_000);
      long cpuNanos = run(steps)[0];
      spent += cpuNanos;
      stepsPerSecond = steps.size() / (Math.max(cpuNanos, 1_000_000) / 1e9);
    }
    return Map.of("stepsPerSecond", stepsPerSecond);
  }

  /** Takes in about so many seconds' worth of events; making them is not counted. */
  private Map<String, Object> round(double seconds) {
    int size = (int) Math.min(MOST_STEPS, 1 + stepsPerSecond * seconds);
    int batches = (int) Math.max(1, Math.round(stepsPerSecond * seconds / size));
    long cpu = 0;
    long wall = 0;
    for (int batch = 0; batch < batches; batch++) {
      long[] nanos = run(requireNonNull(traffic).next(size));
      cpu += nanos[0];
      wall += nanos[1];
    }
    return Map.of("events", (long) size * batches, "cpuNanos", cpu, "wallNanos", wall);
  }

  /** The nanoseconds that the steps took, of processor time and on the wall. */
  private long[] run(List<Step> steps) {
    Loop running = requireNonNull(loop);
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    steps.forEach(running::take);
    return new long[] {system.getProcessCpuTime() - cpu, System.nanoTime() - wall};
  }

  /** What so many live interactions keep on the heap. */
  private Map<String, Object> heap(int live) {
    loop = engines.loop(engine, live);
    traffic = new Traffic(live, 5);
    traffic.settle(loop::take);
    traffic = null;
    Heap full = Heap.now();
    requireNonNull(loop).looks();
    loop = null;
    Heap empty = Heap.now();
    List<Map<String, Object>> classes = new ArrayList<>();
    full.classes().keySet().stream()
        .sorted(Comparator.comparingLong(name -> empty.of(name)[1] - full.of(name)[1]))
        .limit(30)
        .forEach(
            name -> {
              double objects = (full.of(name)[0] - empty.of(name)[0]) / (double) live;
              double bytes = (full.of(name)[1] - empty.of(name)[1]) / (double) live;
              classes.add(Map.of("name", name, "objects", objects, "bytes", bytes));
            });
    return Map.of(
        "bytesPerInteraction", (full.used() - empty.used()) / (double) live, "classes", classes);
  }

  /**
   * How long single events take, with so many interactions live: by the clock, and in processor
   * time of the thread, which other work on the machine does not lengthen.
   */
  private Map<String, Object> latency(int live, int events) {
    Traffic wide = new Traffic(live, 11);
    Loop fresh = engines.loop(engine, live);
    wide.settle(fresh::take);
    Histogram nanos = new Histogram(3);
    Histogram worked = new Histogram(3);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int left = events; left > 0; left -= 10_000) {
      for (Step step : wide.next(10_000)) {
        long idle = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        fresh.take(step);
        nanos.recordValue(System.nanoTime() - begun);
        worked.recordValue(threads.getCurrentThreadCpuTime() - idle);
      }
    }
    return Map.of("clock", micros(nanos), "processor", micros(worked));
  }

  private static Map<String, Object> micros(Histogram nanos) {
    Map<String, Object> micros = new LinkedHashMap<>();
    micros.put("p50", nanos.getValueAtPercentile(50) / 1e3);
    micros.put("p99", nanos.getValueAtPercentile(99) / 1e3);
    micros.put("p99.9", nanos.getValueAtPercentile(99.9) / 1e3);
    micros.put("max", nanos.getMaxValue() / 1e3);
    return micros;
  }
}
