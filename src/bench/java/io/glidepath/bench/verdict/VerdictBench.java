package io.glidepath.bench.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one verdict costs on one core. Every engine decides the same on the same stretch of traffic,
 * or the benchmark fails; then the rounds of all engines take turns, and the medians are compared.
 */
public final class VerdictBench {
  private static final int CHECKED = 100_000;

  private final int rounds;
  private final int seconds;
  private final int warmup;
  private final int checked;
  private final List<Engine> engines;

  public VerdictBench(Options options) {
    rounds = options.number("rounds", 5);
    seconds = options.number("seconds", 2);
    warmup = options.number("warmup", 15);
    checked = options.number("check", CHECKED);
    List<String> all = Stream.of(Engine.values()).map(Engine::word).toList();
    engines = options.words("engines", all).stream().map(Engine::of).toList();
  }

  /** Measures with so many rules; prints a table, and returns the figures. */
  public Map<String, Object> run(int rules) throws IOException {
    Path folder = Files.createTempDirectory("glidepath-bench-");
    List<Peer> peers = new ArrayList<>();
    try {
      new Launch(rules, folder).start(engines, checked, peers);
      Map<Engine, JsonNode> checks = new Agreement(folder, checked).check(peers);
      Map<Engine, Measured> measured = measure(peers);
      return report(rules, checks, measured, latency(peers));
    } finally {
      peers.forEach(Peer::close);
    }
  }

  /** The figures of one engine, a value for each round. */
  private record Measured(List<Double> perCpuSecond, List<Double> perSecond) {
    Measured() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(JsonNode round) {
      double events = round.get("events").asDouble();
      perCpuSecond.add(events / round.get("cpuNanos").asDouble() * 1e9);
      perSecond.add(events / round.get("wallNanos").asDouble() * 1e9);
    }
  }

  private Map<Engine, Measured> measure(List<Peer> peers) {
    Map<Engine, Measured> measured = new TreeMap<>();
    for (Peer peer : peers) {
      say("warming %s", peer.engine().word());
      peer.ask("warm " + warmup);
    }
    for (int round = 1; round <= rounds; round++) {
      for (Peer peer : peers) {
        measured
            .computeIfAbsent(peer.engine(), engine -> new Measured())
            .add(peer.ask("round " + seconds));
      }
      say("round %d of %d done", round, rounds);
    }
    return measured;
  }

  private Map<String, JsonNode> latency(List<Peer> peers) {
    Map<String, JsonNode> latency = new LinkedHashMap<>();
    for (Peer peer : peers) {
      if (peer.engine() == Engine.GLIDEPATH) {
        latency.put("1,000", peer.ask("latency 1000 300000"));
        latency.put("50,000", peer.ask("latency 50000 300000"));
      }
    }
    return latency;
  }

  private Map<String, Object> report(
      int rules,
      Map<Engine, JsonNode> checks,
      Map<Engine, Measured> measured,
      Map<String, JsonNode> latency) {
    Rates rates = new Rates(measured.containsKey(Engine.FOLD));
    measured.forEach((engine, each) -> rates.put(engine, median(each.perCpuSecond())));
    Table table =
        new Table(
            "engine",
            "events/cpu-s",
            "us/event",
            "ours is",
            "looks/event",
            "reasons/event",
            "rounds");
    Map<String, Object> figures = new LinkedHashMap<>();
    measured.forEach(
        (engine, each) -> {
          double rate = rates.of(engine);
          table.row(
              engine.title(),
              Table.number(rate),
              Table.number(1e6 / rate),
              rates.ours() == 0 ? "-" : Table.number(rates.ours() / rate) + "x",
              checked(checks.get(engine), "looks"),
              checked(checks.get(engine), "reasons"),
              spread(each.perCpuSecond()));
          figures.put(
              engine.word(),
              Map.of(
                  "eventsPerCpuSecond",
                  rate,
                  "measured",
                  each.perCpuSecond(),
                  "eventsPerSecond",
                  each.perSecond(),
                  "ratio",
                  rates.ours() / rate));
        });
    System.out.printf(
        "%n%d rules, one thread, %d live interactions; ours is \"%s\"%n%s",
        rules, Worker.LIVE, Engine.GLIDEPATH_BARE.title(), table);
    latency.forEach(
        (live, micros) ->
            System.out.printf("the whole advisor, %s live, one event in us: %s%n", live, micros));
    figures.put("latencyMicros", latency);
    return figures;
  }

  private static String checked(@Nullable JsonNode answer, String figure) {
    return answer == null || !answer.has(figure)
        ? "-"
        : Table.number(answer.get(figure).asDouble());
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String spread(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return "%s … %s".formatted(Table.number(sorted[0]), Table.number(sorted[sorted.length - 1]));
  }

  private static void say(String format, Object... arguments) {
    System.err.println("bench: " + format.formatted(arguments));
  }

  static List<String> lines(Path file) throws IOException {
    return Arrays.asList(Files.readString(file).split("\n", -1));
  }
}
