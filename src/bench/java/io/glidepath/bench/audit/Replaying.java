package io.glidepath.bench.audit;

import io.glidepath.Replays;
import io.glidepath.Wiring;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.replay.Replay;
import io.glidepath.audit.replay.Replayed;
import io.glidepath.bench.load.EventJson;
import io.glidepath.bench.traffic.Traffic;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code audit verify --replay} of what a server with the shipped rules recorded. */
final class Replaying {
  private static final Path CONFIG = Path.of("config");
  private static final int LIVE = 200;
  private static final int BATCH = 100;

  private final Path data;
  private final int events;

  Replaying(Path data, int events) {
    this.data = data;
    this.events = events;
  }

  Map<String, Object> run() throws IOException {
    Settings settings = Settings.read(CONFIG);
    Wiring.Places places = new Wiring.Places(CONFIG, Path.of("rules"), data, 0);
    try (Wiring server = Wiring.start(places, settings, step -> {})) {
      record(server);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
    try (Database database = Database.open(DatabaseSettings.embedded(data), step -> {});
        Replay replay =
            new Replay(
                Replays.of(
                    database,
                    AuditFormat.open(data),
                    CONFIG,
                    settings,
                    data.resolve("rulebooks")))) {
      double cpu = Processor.ours();
      long begun = System.nanoTime();
      Replayed replayed = replay.run(null, done -> {});
      return report(replayed, (System.nanoTime() - begun) / 1e9, Processor.ours() - cpu);
    }
  }

  private void record(Wiring server) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    String token = server.tokens().issue(Role.INTEGRATION, null, Duration.ofHours(1));
    Traffic traffic = new Traffic(LIVE, 42);
    for (int sent = 0; sent < events; sent += BATCH) {
      String batch =
          traffic.next(BATCH).stream()
              .map(step -> json(step.event()))
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
    }
  }

  private static String json(InteractionEvent event) {
    return EventJson.of(event, event.time()).toString();
  }

  private Map<String, Object> report(Replayed replayed, double wall, double cpu) {
    System.out.printf(
        "%nreplay: %,d decisions of %,d events decided again, %,d interactions differ: %,.0f"
            + " decisions/s (%,.0f events/s) by the clock, %,.0f of our processor time%n",
        replayed.decisions(),
        events,
        replayed.findingCount(),
        replayed.decisions() / wall,
        events / wall,
        replayed.decisions() / cpu);
    replayed.findings().stream().limit(3).forEach(each -> System.out.println("  " + each.text()));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("decisions", replayed.decisions());
    figures.put("events", events);
    figures.put("differ", replayed.findingCount());
    figures.put("decisionsASecond", replayed.decisions() / wall);
    figures.put("decisionsASecondOfOurProcessor", replayed.decisions() / cpu);
    return figures;
  }
}
