package io.glidepath.bench.guard;

import io.glidepath.Wiring;
import io.glidepath.settings.Settings;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How long a whole server takes that has just said that it is ready, from a request with settings
 * to the last byte of their flags.
 *
 * @param ready milliseconds from the start until it said so
 * @param posts milliseconds of each {@code POST /v1/kpis/check}, the first first
 * @param gets the same of {@code GET /v1/kpis/flags}, asked after them
 */
record ServedGuard(double ready, List<Double> posts, List<Double> gets) {

  /** {@code yaml} are the settings that are posted, and that the server has. */
  static ServedGuard measured(String yaml, int rounds) {
    try {
      Path folder = Files.createTempDirectory("glidepath-bench-");
      try {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("kpis.yaml"), yaml);
        return measured(config, folder.resolve("data"), yaml, rounds);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static ServedGuard measured(Path config, Path data, String yaml, int rounds)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    long begun = System.nanoTime();
    try (Wiring server =
        Wiring.start(
            new Wiring.Places(config, Path.of("rules"), data, 0),
            Settings.read(config),
            step -> {})) {
      server.warmUp(step -> {});
      HttpRequest ready =
          HttpRequest.newBuilder(URI.create(server.url() + "/health/ready")).build();
      while (http.send(ready, BodyHandlers.discarding()).statusCode() != 200) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
      double until = (System.nanoTime() - begun) / 1e6;
      String token = server.tokens().issue(Role.CX_LEAD, "lead", Duration.ofHours(1));
      HttpRequest.Builder request =
          HttpRequest.newBuilder().header("Authorization", "Bearer " + token);
      HttpRequest post =
          request
              .copy()
              .uri(URI.create(server.url() + "/v1/kpis/check"))
              .header("Content-Type", "text/yaml")
              .POST(BodyPublishers.ofString(yaml))
              .build();
      HttpRequest get = request.copy().uri(URI.create(server.url() + "/v1/kpis/flags")).build();
      return new ServedGuard(until, times(http, post, rounds), times(http, get, rounds));
    }
  }

  private static List<Double> times(HttpClient http, HttpRequest request, int rounds)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long begun = System.nanoTime();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      times.add((System.nanoTime() - begun) / 1e6);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("the server answered " + answer.body());
      }
    }
    return times;
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
