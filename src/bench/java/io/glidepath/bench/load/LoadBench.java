package io.glidepath.bench.load;

import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.bench.traffic.Traffic;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The whole way, on one machine: events over HTTP into a server with its durable database, frames
 * over WebSockets to the agents. Everything the client does is on one event loop of this process.
 */
public final class LoadBench {
  private static final int LINGER_MILLIS = 1_000;
  private static final int LONGEST_WAIT_MILLIS = 60_000;

  private final int rate;
  private final int seconds;
  private final int warmup;
  private final int live;
  private final int agents;

  public LoadBench(Options options) {
    rate = options.number("rate", 2_000);
    seconds = options.number("seconds", 60);
    warmup = options.number("warmup", 20);
    live = options.number("live", 2_000);
    agents = options.number("agents", 40);
  }

  public Map<String, Object> run() throws IOException {
    System.err.println("bench: starting a server with an empty data directory");
    Vertx vertx = Vertx.vertx();
    // A client that nobody refers to is closed by the collector: this one lives as long as the run.
    WebSocketClient sockets =
        vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(10_000));
    try (Server server = Server.start()) {
      server.awaitReady();
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < agents; i++) {
        tokens.add(server.agentToken("agent-" + i));
      }
      String token = server.integrationToken();
      long most = 2L * (warmup + seconds) + 120;
      return Loop.run(vertx, most, () -> onLoop(vertx, sockets, server, token, tokens));
    } finally {
      sockets.close();
      vertx.close();
    }
  }

  private Future<Map<String, Object>> onLoop(
      Vertx vertx, WebSocketClient sockets, Server server, String token, List<String> tokens) {
    Sent sent = new Sent();
    Tally tally = new Tally();
    EventDoor door = new EventDoor(vertx, server.port(), token);
    EventSender sender = new EventSender(vertx, door, new Traffic(live, agents, 42), sent, tally);
    List<AgentDesk> desks = new ArrayList<>();
    Duration[] cpu = {Duration.ZERO};
    DatabaseWork[] work = new DatabaseWork[1];
    return connect(sockets, server, tokens, desks, sent, tally)
        .compose(all -> sender.run(rate, (long) rate * warmup, false).future())
        .compose(
            warm -> {
              System.err.println("bench: warm; now measuring for " + seconds + " s");
              desks.forEach(AgentDesk::count);
              cpu[0] = server.cpu();
              work[0] = server.databaseWork();
              return sender.run(rate, (long) rate * seconds, true).future();
            })
        .compose(over -> answered(vertx, tally, LONGEST_WAIT_MILLIS))
        .map(
            late ->
                report(
                    tally,
                    server.cpu().minus(cpu[0]),
                    server.databaseWork().since(Objects.requireNonNull(work[0]))));
  }

  /** Waits until every event was answered, and then a little for the last frames. */
  private static Future<?> answered(Vertx vertx, Tally tally, int patience) {
    Future<?> pause = vertx.timer(LINGER_MILLIS, TimeUnit.MILLISECONDS);
    return tally.unanswered() == 0 || patience <= 0
        ? pause
        : pause.compose(later -> answered(vertx, tally, patience - LINGER_MILLIS));
  }

  private static Future<?> connect(
      WebSocketClient sockets,
      Server server,
      List<String> tokens,
      List<AgentDesk> desks,
      Sent sent,
      Tally tally) {
    List<Future<?>> connecting = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      AgentDesk desk = new AgentDesk("agent-" + i, sent, tally);
      desks.add(desk);
      connecting.add(desk.connect(sockets, server.port(), tokens.get(i)));
    }
    return Future.all(connecting);
  }

  private Map<String, Object> report(Tally tally, Duration cpu, DatabaseWork work) {
    Table table = new Table("latency in ms", "count", "p50", "p99", "p99.9", "max");
    line(table, "event due to 202", tally.acks);
    line(table, "request to 202", tally.answers);
    line(table, "request to 429", tally.refusals);
    line(table, "event sent to agent's frame", tally.frames);
    line(table, "due time to agent's frame", tally.timed);
    System.out.printf(
        "%nload: %,d events/s for %d s, %,d live interactions, %d agents%n%s",
        rate, seconds, live, agents, table);
    double perEvent = cpu.toNanos() / 1e3 / ((double) rate * seconds);
    System.out.printf(
        "sent %,d, acknowledged %,d, never answered %,d, told %,d times to come again; server and database used %.0f us of processor an event%n"
            + "%s%nframes %s%nfaults %s%n",
        tally.sent,
        tally.acknowledged,
        tally.unanswered(),
        tally.turnedAway,
        perEvent,
        work.line(),
        tally.frameTypes,
        tally.faults);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rate", rate);
    figures.put("seconds", seconds);
    figures.put("sent", tally.sent);
    figures.put("acknowledged", tally.acknowledged);
    figures.put("unanswered", tally.unanswered());
    figures.put("turnedAway", tally.turnedAway);
    figures.put("answerMillis", Tally.millis(tally.answers));
    figures.put("refusalMillis", Tally.millis(tally.refusals));
    figures.put("ackMillis", Tally.millis(tally.acks));
    figures.put("frameMillis", Tally.millis(tally.frames));
    figures.put("timedFrameMillis", Tally.millis(tally.timed));
    figures.put("serverCpuMicrosPerEvent", perEvent);
    figures.put("databaseAnEvent", work.anEvent());
    figures.put("frames", tally.frameTypes);
    figures.put("faults", tally.faults);
    return figures;
  }

  private static void line(Table table, String name, Histogram nanos) {
    table.row(
        name,
        "%,d".formatted(nanos.getTotalCount()),
        "%.1f".formatted(nanos.getValueAtPercentile(50) / 1e6),
        "%.1f".formatted(nanos.getValueAtPercentile(99) / 1e6),
        "%.1f".formatted(nanos.getValueAtPercentile(99.9) / 1e6),
        "%.1f".formatted(nanos.getMaxValue() / 1e6));
  }
}
