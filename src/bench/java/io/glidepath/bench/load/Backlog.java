package io.glidepath.bench.load;

import io.glidepath.interaction.EventType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Interactions that are under way: none of them ends. They are sent in batches, one after the
 * other, and a batch that is refused is sent again.
 */
final class Backlog {
  private static final int BATCH = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final int live;
  private final int events;
  private final int agents;

  Backlog(int live, int events, int agents) {
    this.live = live;
    this.events = events;
    this.agents = agents;
  }

  /** Brings every interaction under way. */
  void fill(int port, String token) throws IOException {
    for (int number = 0; number < events; number++) {
      round(port, token, number);
    }
  }

  /** Sends one more event of each; how many seconds passed until the last was taken. */
  double oneMoreOfEach(int port, String token) throws IOException {
    long begun = System.nanoTime();
    round(port, token, events);
    return (System.nanoTime() - begun) / 1e9;
  }

  private void round(int port, String token, int number) throws IOException {
    List<JsonObject> batch = new ArrayList<>(BATCH);
    for (int which = 0; which < live; which++) {
      batch.add(event(which, number));
      if (batch.size() == BATCH || which == live - 1) {
        send(port, token, new JsonArray(batch).encode());
        batch.clear();
      }
    }
  }

  private JsonObject event(int which, int number) {
    String id = "under-way-" + run + "-" + which;
    return new JsonObject()
        .put("specversion", "1.0")
        .put("id", id + "-" + number)
        .put("source", "/bench")
        .put("type", EventType.uri(type(number)))
        .put("subject", id)
        .put("time", Instant.now().toString())
        .put("data", data(which, number));
  }

  private static String type(int number) {
    return switch (number) {
      case 0 -> "interaction.started";
      case 1 -> "agent.connected";
      default ->
          switch (number % 3) {
            case 0 -> "customer.held";
            case 1 -> "customer.resumed";
            default -> "utterance.heard";
          };
    };
  }

  private JsonObject data(int which, int number) {
    return switch (number) {
      case 0 -> new JsonObject().put("channel", "voice").put("customerId", "of-" + run + which);
      case 1 -> new JsonObject().put("agentId", "agent-" + which % agents);
      default ->
          number % 3 == 2
              ? new JsonObject()
                  .put("utteranceId", "u" + number)
                  .put("speaker", "customer")
                  .put("text", "I have asked for the second time now.")
                  .put("final", true)
              : new JsonObject();
    };
  }

  private void send(int port, String token, String batch) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/events"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/cloudevents-batch+json")
            .POST(HttpRequest.BodyPublishers.ofString(batch))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      while (answer.statusCode() == 429 || answer.statusCode() == 503) {
        TimeUnit.SECONDS.sleep(
            answer.headers().firstValue("retry-after").map(Long::parseLong).orElse(1L));
        answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      }
      JsonArray rejected =
          answer.statusCode() == 202
              ? new JsonObject(answer.body()).getJsonArray("rejected")
              : new JsonArray().add(answer.statusCode());
      if (!rejected.isEmpty()) {
        throw new IllegalStateException("the server did not take a batch: " + rejected);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
