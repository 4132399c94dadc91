package io.glidepath.bench.load;

import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.bench.traffic.Traffic;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How soon a server is there, and how quick it is then: the first start, without warming up; the
 * second, as shipped; and one after a kill with interactions under way.
 */
public final class RestartBench {
  private static final Path RULES = Path.of("rules");
  private static final int AGENTS = 40;

  private final int rate;
  private final int seconds;
  private final int live;
  private final int events;
  private final Table table =
      new Table("start", "listening s", "processor s", "ready s", "processor s", "MiB");
  private final Map<String, Object> figures = new LinkedHashMap<>();

  public RestartBench(Options options) {
    rate = options.number("rate", 200);
    seconds = options.number("seconds", 10);
    live = options.number("live", 2_000);
    events = options.number("events", 20);
  }

  /** Does its work with a server that has just started. */
  @FunctionalInterface
  private interface Work<T> {
    T with(Server server) throws IOException;
  }

  public Map<String, Object> run() throws IOException {
    Path data = Server.emptyData();
    Vertx vertx = Vertx.vertx();
    try {
      Tally cold = started("first", data, server -> send(vertx, server), "--no-warm-up");
      Tally warm = started("second", data, server -> send(vertx, server));
      Backlog backlog = new Backlog(live, events, AGENTS);
      started(
          "third, to be killed",
          data,
          server -> {
            backlog.fill(server.port(), server.integrationToken());
            server.kill();
            return true;
          });
      double caughtUp =
          started(
              "after kill -9",
              data,
              server -> backlog.oneMoreOfEach(server.port(), server.integrationToken()));
      report(cold, warm, caughtUp);
      return figures;
    } finally {
      vertx.close();
    }
  }

  private <T> T started(String name, Path data, Work<T> work, String... options)
      throws IOException {
    System.err.println("bench: start, " + name);
    long begun = System.nanoTime();
    try (Server server = Server.start(RULES, data, options)) {
      double listening = since(begun);
      double listeningCpu = server.cpu().toMillis() / 1e3;
      server.awaitReady();
      double ready = since(begun);
      double readyCpu = server.cpu().toMillis() / 1e3;
      table.row(
          name,
          "%.1f".formatted(listening),
          "%.1f".formatted(listeningCpu),
          "%.1f".formatted(ready),
          "%.1f".formatted(readyCpu),
          Long.toString(server.residentMebibytes()));
      figures.put(name, Map.of("listeningSeconds", listening, "readySeconds", ready));
      return work.with(server);
    }
  }

  private Tally send(Vertx vertx, Server server) throws IOException {
    Tally tally = new Tally();
    String token = server.integrationToken();
    EventDoor door = new EventDoor(vertx, server.port(), token);
    Traffic traffic = new Traffic(200, AGENTS, System.nanoTime());
    EventSender sender = new EventSender(vertx, door, traffic, new Sent(), tally);
    Loop.run(
        vertx,
        seconds + 120L,
        () ->
            sender
                .run(rate, (long) rate * seconds, true)
                .future()
                .compose(sent -> vertx.timer(3, TimeUnit.SECONDS))
                .map(over -> Map.of()));
    return tally;
  }

  private void report(Tally cold, Tally warm, double caughtUp) {
    Table latency = new Table("event due to 202, ms", "count", "p50", "p99", "max", "told to wait");
    line(latency, "first start, not warmed up", cold);
    line(latency, "second start, when ready", warm);
    System.out.printf("%nrestart: %,d events/s for %d s%n%s%n%s", rate, seconds, table, latency);
    System.out.printf(
        "cold / warm: p50 %.1f, p99 %.1f%n",
        ratio(cold.acks, warm.acks, 50), ratio(cold.acks, warm.acks, 99));
    System.out.printf(
        "killed with %,d interactions of %d events under way: caught up %.1f s after it was ready%n",
        live, events, caughtUp);
    figures.put("cold", Tally.millis(cold.acks));
    figures.put("warm", Tally.millis(warm.acks));
    figures.put("caughtUpSeconds", caughtUp);
  }

  private static void line(Table latency, String name, Tally tally) {
    latency.row(
        name,
        "%,d".formatted(tally.acks.getTotalCount()),
        "%.1f".formatted(tally.acks.getValueAtPercentile(50) / 1e6),
        "%.1f".formatted(tally.acks.getValueAtPercentile(99) / 1e6),
        "%.1f".formatted(tally.acks.getMaxValue() / 1e6),
        "%,d".formatted(tally.turnedAway));
  }

  private static double ratio(Histogram above, Histogram below, double percentile) {
    return (double) above.getValueAtPercentile(percentile)
        / Math.max(1, below.getValueAtPercentile(percentile));
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
