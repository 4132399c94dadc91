package io.glidepath.demo;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Random;

/**
 * An agent in the background at their socket, who takes up some suggestions, dismisses others and
 * leaves the rest alone; a few rules they nearly always dismiss. Belongs to one event loop.
 */
final class Colleague {
  private static final List<String> REASONS =
      List.of("not-relevant", "already-done", "wrong-moment");
  private static final int DISLIKED = 9;

  private final Vertx vertx;
  private final WebSocketClient client;
  private final WebSocketConnectOptions address;
  private final Random random;
  private final int slowest;
  private boolean closed;

  /** Reacts after {@code slowest} milliseconds at most. */
  Colleague(Vertx vertx, WebSocketConnectOptions address, Random random, int slowest) {
    this.vertx = vertx;
    this.address = address;
    this.random = random;
    this.slowest = slowest;
    // As with events: the demo's server is in this process.
    client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions().setTrustAll(true).setVerifyHost(false));
  }

  /** Where an agent's socket is, with the token that opens it. */
  static WebSocketConnectOptions address(String baseUrl, String agentId, String token) {
    URI url = URI.create(baseUrl);
    return new WebSocketConnectOptions()
        .setHost(url.getHost())
        .setPort(url.getPort())
        .setSsl("https".equals(url.getScheme()))
        .setURI("/v1/agents/" + agentId + "/stream")
        .addHeader("Authorization", "Bearer " + token)
        .setSubProtocols(List.of("glidepath.v1"));
  }

  void open() {
    client.connect(address).onSuccess(this::listen).onFailure(problem -> openAgain());
  }

  void close() {
    closed = true;
    client.close();
  }

  private void openAgain() {
    if (!closed) {
      vertx.setTimer(soon(), timer -> open());
    }
  }

  private void listen(WebSocket socket) {
    socket.textMessageHandler(text -> read(socket, new JsonObject(text)));
    socket.closeHandler(gone -> openAgain());
  }

  private void read(WebSocket socket, JsonObject frame) {
    String type = frame.getString("type");
    if (type.equals("welcome")) {
      send(
          socket,
          new JsonObject()
              .put("type", "hello")
              .put("epoch", frame.getString("epoch"))
              .put("lastSeq", frame.getLong("seq")));
    } else if (frame.containsKey("seq")) {
      send(socket, new JsonObject().put("type", "ack").put("seq", frame.getLong("seq")));
    }
    if (type.equals("suggestion")) {
      JsonObject suggestion = frame.getJsonObject("suggestion");
      vertx.setTimer(soon(), timer -> react(socket, suggestion));
    }
  }

  private long soon() {
    return 1 + slowest / 5 + random.nextInt(slowest - slowest / 5);
  }

  private void react(WebSocket socket, JsonObject suggestion) {
    boolean disliked = Math.floorMod(suggestion.getString("rule").hashCode(), DISLIKED) == 0;
    int mood = random.nextInt(100);
    JsonObject feedback =
        new JsonObject().put("type", "feedback").put("suggestionId", suggestion.getString("id"));
    if (mood < (disliked ? 70 : 12)) {
      String reason = REASONS.get(random.nextInt(REASONS.size()));
      send(socket, feedback.put("action", "dismissed").put("reason", reason));
    } else if (mood < (disliked ? 80 : 70)) {
      send(socket, feedback.put("action", "accepted"));
    }
  }

  private static void send(WebSocket socket, JsonObject frame) {
    if (!socket.isClosed()) {
      socket.writeTextMessage(frame.encode());
    }
  }
}
