package io.glidepath.bench.insight;

import io.glidepath.Wiring;
import io.glidepath.bench.Table;
import io.glidepath.bench.audit.Processor;
import io.glidepath.bench.load.EventJson;
import io.glidepath.bench.traffic.Traffic;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.settings.ListeningFile;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.insight.Counting;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What counting takes of the processor beside all else that taking events in takes: a server with
 * the shipped rules is told made-up events, and counts them as it always does; then all of them are
 * counted anew by themselves, which says what part of it was the counting.
 */
final class CountingCost {
  private static final int LIVE = 200;
  private static final int BATCH = 100;
  private static final int WARMUP = 4_000;

  private final Path data;
  private final Path config;
  private final int events;
  private final Processor processor;

  CountingCost(Path data, Path config, int events) {
    this.data = data;
    this.config = config;
    this.events = events;
    processor = new Processor(data);
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    double all;
    try (Wiring server =
        Wiring.start(
            new Wiring.Places(config, Path.of("rules"), data, 0),
            Settings.read(config),
            step -> {})) {
      Traffic traffic = new Traffic(LIVE, 42);
      tell(server, traffic, WARMUP);
      Map<Long, Double> postgres = processor.postgres();
      double ours = Processor.ours();
      tell(server, traffic, events);
      all = Processor.ours() - ours + processor.postgresSince(postgres);
    }
    Cost anew = anew();
    double part = (double) events / (events + WARMUP);
    double counting = anew.all() * part;
    double share = counting / (all - counting);
    System.out.printf(
        "%n%s",
        new Table("counting", "µs of processor an event")
            .row("all but counting", "%.0f".formatted((all - counting) / events * 1e6))
            .row("counting", "%.0f".formatted(counting / events * 1e6))
            .row("  of it in PostgreSQL", "%.0f".formatted(anew.postgres() * part / events * 1e6))
            .row("  counting / all else", "%.3f".formatted(share)));
    return Map.of("events", events, "allSeconds", all, "countingSeconds", counting, "share", share);
  }

  /** Seconds of processor, and those of them in PostgreSQL. */
  private record Cost(double all, double postgres) {}

  /** What counting all of it takes. */
  private Cost anew() {
    try (Database database = Database.open(DatabaseSettings.embedded(data), step -> {});
        Counting counting =
            database.counting(
                new CloudEventReader(PersonalData.open(data)), ListeningFile.read(config))) {
      counting.finish();
      Map<Long, Double> postgres = processor.postgres();
      double ours = Processor.ours();
      counting.rebuild();
      double there = processor.postgresSince(postgres);
      return new Cost(Processor.ours() - ours + there, there);
    }
  }

  private static void tell(Wiring server, Traffic traffic, int many)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    String token = server.tokens().issue(Role.INTEGRATION, null, Duration.ofHours(1));
    for (int sent = 0; sent < many; ) {
      String batch =
          traffic.next(BATCH).stream()
              .map(step -> EventJson.of(step.event(), step.event().time()).toString())
              .collect(Collectors.joining(",", "[", "]"));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + "/v1/events"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/cloudevents-batch+json")
              .POST(BodyPublishers.ofString(batch))
              .build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 202) {
        throw new IllegalStateException("the server answered " + answer.body());
      }
      sent += BATCH;
    }
  }
}
