package io.glidepath.bench.load;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An agent at the socket: reads every frame, checks that none is missing or told twice, and times
 * those that tell which event caused them.
 */
final class AgentDesk {
  private static final int ACK_EVERY = 20;

  private final String agentId;
  private final Sent sent;
  private final Tally tally;
  private final Set<String> seen = new HashSet<>();
  private long lastSeq = -1;
  private boolean counting;

  AgentDesk(String agentId, Sent sent, Tally tally) {
    this.agentId = agentId;
    this.sent = sent;
    this.tally = tally;
  }

  Future<WebSocket> connect(WebSocketClient client, int port, String token) {
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/v1/agents/" + agentId + "/stream")
            .addHeader("Authorization", "Bearer " + token)
            .setSubProtocols(List.of("glidepath.v1"));
    return client
        .connect(options)
        .onSuccess(
            socket -> {
              socket.textMessageHandler(text -> read(socket, new JsonObject(text)));
              socket.closeHandler(closed -> tally.fault("socket closed"));
            });
  }

  /** From here on what comes is timed; what was warming up before is not. */
  void count() {
    counting = true;
  }

  private void read(WebSocket socket, JsonObject frame) {
    String type = frame.getString("type");
    switch (type) {
      case "welcome" -> {
        lastSeq = frame.getLong("seq");
        socket.writeTextMessage(
            new JsonObject()
                .put("type", "hello")
                .put("epoch", frame.getString("epoch"))
                .put("lastSeq", lastSeq)
                .encode());
      }
      case "ping", "state" -> tally.frame(type);
      default -> {
        Long seq = frame.getLong("seq");
        if (seq == null) {
          tally.fault("frame of type " + type + " without a number");
        } else {
          follow(socket, seq);
          tally.frame(type);
          time(type, frame);
        }
      }
    }
  }

  private void follow(WebSocket socket, long seq) {
    if (seq <= lastSeq) {
      tally.fault("frame told twice");
    } else if (seq > lastSeq + 1) {
      tally.fault("frames lost");
    }
    lastSeq = Math.max(lastSeq, seq);
    if (seq % ACK_EVERY == 0) {
      socket.writeTextMessage(new JsonObject().put("type", "ack").put("seq", seq).encode());
    }
  }

  private void time(String type, JsonObject frame) {
    if (!counting) {
      return;
    }
    if (type.equals("suggestion")) {
      JsonObject suggestion = frame.getJsonObject("suggestion");
      if (seen.add(suggestion.getString("id"))) {
        time(suggestion.getString("interactionId"), suggestion.getString("raisedAt"));
      }
    } else if (type.equals("effort")) {
      JsonArray charges = frame.getJsonArray("charges");
      if (charges.size() > 0) {
        String at = charges.getJsonObject(charges.size() - 1).getString("at");
        time(frame.getString("interactionId"), at);
      }
    }
  }

  private void time(String interactionId, String at) {
    Instant cause = Instant.parse(at);
    Long intended = sent.intended(interactionId, cause);
    if (intended != null) {
      tally.frames.recordValue(Math.max(0, System.nanoTime() - intended));
    } else {
      long millis = System.currentTimeMillis() - cause.toEpochMilli();
      tally.timed.recordValue(Math.max(0, millis * 1_000_000));
    }
  }
}
