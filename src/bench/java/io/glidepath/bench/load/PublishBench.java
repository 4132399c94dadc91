package io.glidepath.bench.load;

import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.bench.traffic.Traffic;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What publishing does to the events that come in meanwhile: the same traffic without and with a
 * lead who publishes another rulebook again and again, each with a condition never compiled before.
 */
public final class PublishBench {
  private final int rate;
  private final int seconds;
  private final int warmup;
  private final int every;
  private final int live;

  public PublishBench(Options options) {
    rate = options.number("rate", 200);
    seconds = options.number("seconds", 40);
    warmup = options.number("warmup", 40);
    every = options.number("every", 5);
    live = options.number("live", 500);
  }

  public Map<String, Object> run() throws IOException {
    Path rules = Lead.copyOfRules();
    Vertx vertx = Vertx.vertx();
    try (Server server = Server.start(rules)) {
      Lead lead = new Lead(server.port(), server.leadToken("maria"), rules);
      long most = 2L * (warmup + 2L * seconds) + 120;
      String token = server.integrationToken();
      return Loop.run(vertx, most, () -> onLoop(vertx, server, token, lead));
    } finally {
      vertx.close();
    }
  }

  private Future<Map<String, Object>> onLoop(Vertx vertx, Server server, String token, Lead lead) {
    EventDoor door = new EventDoor(vertx, server.port(), token);
    Traffic traffic = new Traffic(live, 20, 42);
    Tally warm = new Tally();
    Tally alone = new Tally();
    Tally published = new Tally();
    return sender(vertx, door, traffic, warm)
        .run(rate, (long) rate * warmup, false)
        .future()
        .compose(
            over ->
                sender(vertx, door, traffic, alone).run(rate, (long) rate * seconds, true).future())
        .compose(
            over -> {
              lead.start(every);
              return sender(vertx, door, traffic, published)
                  .run(rate, (long) rate * seconds, true)
                  .future();
            })
        .compose(over -> vertx.timer(3, TimeUnit.SECONDS))
        .map(over -> report(alone, published, lead.stop()));
  }

  private static EventSender sender(Vertx vertx, EventDoor door, Traffic traffic, Tally tally) {
    return new EventSender(vertx, door, traffic, new Sent(), tally);
  }

  private Map<String, Object> report(Tally alone, Tally published, Histogram publishes) {
    Table table = new Table("latency in ms", "count", "p50", "p99", "max");
    line(table, "event to 202, nobody publishes", alone.acks);
    line(table, "event to 202, while publishing", published.acks);
    line(table, "publish request to its answer", publishes);
    System.out.printf("%npublish: %,d events/s, %d interactions%n%s", rate, live, table);
    System.out.printf(
        "unanswered %d and %d, faults %s %s%n",
        alone.unanswered(), published.unanswered(), alone.faults, published.faults);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rate", rate);
    figures.put("alone", Tally.millis(alone.acks));
    figures.put("publishing", Tally.millis(published.acks));
    figures.put("publishes", Tally.millis(publishes));
    return figures;
  }

  private static void line(Table table, String name, Histogram nanos) {
    table.row(
        name,
        "%,d".formatted(nanos.getTotalCount()),
        "%.1f".formatted(nanos.getValueAtPercentile(50) / 1e6),
        "%.1f".formatted(nanos.getValueAtPercentile(99) / 1e6),
        "%.1f".formatted(nanos.getMaxValue() / 1e6));
  }
}
