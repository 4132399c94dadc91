package io.glidepath.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** A lead who publishes again and again, each time a rule that was never compiled before. */
final class Lead {
  private static final Path SHIPPED = Path.of("rules");
  private static final String CARD = "channel/own-the-case.yaml";
  private static final String LAST = "  - an agent is connected\n";

  private final String url;
  private final String token;
  private final String card;
  private final Histogram publishes = new Histogram(3);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Thread thread = new Thread(this::work, "lead");
  private volatile boolean over;
  private int seconds = 5;

  Lead(int port, String token, Path rules) throws IOException {
    url = "http://127.0.0.1:" + port;
    this.token = token;
    card = Files.readString(rules.resolve(CARD));
  }

  /** The shipped rules in a place of their own. */
  static Path copyOfRules() throws IOException {
    Path copy = Files.createTempDirectory("glidepath-bench-rules-");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return copy;
  }

  void start(int everySeconds) {
    seconds = everySeconds;
    thread.setDaemon(true);
    thread.start();
  }

  /** How long each publish took, in nanoseconds. */
  Histogram stop() {
    over = true;
    thread.interrupt();
    return publishes;
  }

  private void work() {
    try {
      for (int i = 1; !over; i++) {
        String line = "  - the customer has contacted us fewer than %d times in 7 days\n";
        String text = card.replace(LAST, LAST + line.formatted(1_000 + i));
        send("/v1/rules/" + CARD, "text/plain", "PUT", text);
        long begun = System.nanoTime();
        send("/v1/rulebook/publish", "application/json", "POST", "{\"why\":\"bench\"}");
        publishes.recordValue(System.nanoTime() - begun);
        Thread.sleep(seconds * 1_000L);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      System.err.println("bench: the lead gave up: " + e);
    }
  }

  private void send(String path, String type, String method, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }
}
