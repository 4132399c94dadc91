package io.glidepath.bench.insight;

import io.glidepath.Wiring;
import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells what counting costs beside taking events in; then fills a database of its own with contacts
 * of thirty days, asks a whole server for each part of the page of insights over HTTP, and removes
 * it.
 */
public final class InsightBench {
  private static final double MOST_MILLIS = 300;
  private static final String JOURNEYS =
      """
      journeys:
        - id: buy
          goal: has it
          reasons: {price: [price], our-service: [bill]}
          stages:
            - {touchpoint: touchpoint-1, interaction: contacts, perception: ces, outcome: renewed, signals: [price]}
            - {touchpoint: touchpoint-4, interaction: repeat-rate, perception: csat, outcome: none, owner: ana}
            - {touchpoint: touchpoint-7, interaction: handle-time, perception: ces, outcome: churn, signals: [bill]}
      """;
  private static final String GOALS =
      """
      goals:
        - {id: fewer-bills, cause: bill, baseline: 9, target: 1, owner: ana, due: 2999-01-31, sources: [survey, signal], counter: ces}
      """;

  /** The parts of the page. */
  private static final List<String> PARTS =
      List.of(
          "/v1/issues?since=29d",
          "/v1/issues?since=29d&segment=segment-1&channel=chat",
          "/v1/issues/what-if?issue=issue-1&handleSeconds=300",
          "/v1/issues/traps",
          "/v1/outcomes",
          "/v1/posts?since=29d",
          "/v1/journeys?since=29d",
          "/v1/goals?since=29d");

  private final long interactions;
  private final int rounds;
  private final int events;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  public InsightBench(Options options) {
    interactions = options.number("interactions", 1_000_000);
    rounds = options.number("rounds", 30);
    events = options.number("events", 40_000);
  }

  /** Measures, prints tables, and returns the figures. */
  public Map<String, Object> run() throws IOException {
    Path folder = Files.createTempDirectory("glidepath-bench-");
    try {
      Path config = Files.createDirectories(folder.resolve("config"));
      Files.writeString(config.resolve("journeys.yaml"), JOURNEYS);
      Files.writeString(config.resolve("goals.yaml"), GOALS);
      Files.copy(Path.of("config/kpis.yaml"), config.resolve("kpis.yaml"));
      Path center = Files.createTempDirectory("glidepath-bench-");
      try {
        figures.put("counting", new CountingCost(center, config, events).run());
      } finally {
        delete(center);
      }
      Path data = folder.resolve("data");
      fill(data);
      try (Wiring server =
          Wiring.start(
              new Wiring.Places(config, Path.of("rules"), data, 0),
              Settings.read(config),
              step -> {})) {
        ask(server);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    } finally {
      delete(folder);
    }
    return figures;
  }

  private void fill(Path data) throws SQLException {
    long begun = System.nanoTime();
    try (Database running = Database.open(DatabaseSettings.embedded(data), step -> {});
        Connection connection = connect(data)) {
      new InsightFill(connection).fill(interactions);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%,d interactions written in %.0f s%n", interactions, seconds);
    figures.put("fillSeconds", seconds);
  }

  static Connection connect(Path data) throws SQLException {
    ServerEndpoint endpoint =
        EmbeddedPostgres.running(data)
            .orElseThrow(() -> new IllegalStateException("the database does not answer"));
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
  }

  private void ask(Wiring server) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    String token = server.tokens().issue(Role.CX_LEAD, "lead", Duration.ofHours(4));
    Map<String, double[]> times = new LinkedHashMap<>();
    for (int round = -2; round < rounds; round++) {
      for (String part : PARTS) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(server.url() + part))
                .header("Authorization", "Bearer " + token)
                .build();
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(part + " answers " + answer.body());
        }
        if (round >= 0) {
          times.computeIfAbsent(part, each -> new double[rounds])[round] = millis;
        }
      }
    }
    print(times);
  }

  private void print(Map<String, double[]> times) {
    Table table = new Table("the page of insights, ms", "p50", "p95", "max", "under 300 at p95");
    times.forEach(
        (part, each) -> {
          Arrays.sort(each);
          double p95 = at(each, 0.95);
          table.row(
              part,
              "%.0f".formatted(at(each, 0.5)),
              "%.0f".formatted(p95),
              "%.0f".formatted(each[each.length - 1]),
              p95 < MOST_MILLIS ? "yes" : "no");
          figures.put(part, Map.of("p50", at(each, 0.5), "p95", p95, "all", each));
        });
    System.out.printf(
        "%ninsight: %,d interactions of 30 days, %d rounds%n%s", interactions, rounds, table);
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
