package io.glidepath.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Role;
import io.glidepath.web.socket.Handshake;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An agent's client: one socket, and what came over it. */
final class TestClient {
  final WebSocket socket;
  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();

  private TestClient(WebSocket socket) {
    this.socket = socket;
    socket.textMessageHandler(text -> frames.add(TestServer.json(text)));
    socket.closeHandler(
        gone -> {
          Short code = socket.closeStatusCode();
          closed.complete(code == null ? 1006 : code.intValue());
        });
  }

  static TestClient open(TestServer server, String agentId) {
    return open(server, options(server, agentId));
  }

  static TestClient open(TestServer server, WebSocketConnectOptions options) {
    return TestServer.await(server.sockets.connect(options).map(TestClient::new));
  }

  /** The status with which an upgrade is refused. */
  static int refusal(TestServer server, WebSocketConnectOptions options) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    server
        .sockets
        .connect(options)
        .onSuccess(socket -> status.complete(101))
        .onFailure(
            fault ->
                status.complete(
                    fault instanceof UpgradeRejectedException no ? no.getStatus() : -1));
    return status.orTimeout(20, TimeUnit.SECONDS).join();
  }

  static WebSocketConnectOptions options(TestServer server, String agentId) {
    String token = server.tokens.issue(Role.AGENT, agentId, java.time.Duration.ofHours(1));
    return bare(server, agentId).putHeader("Authorization", "Bearer " + token);
  }

  static WebSocketConnectOptions bare(TestServer server, String agentId) {
    return new WebSocketConnectOptions()
        .setHost("127.0.0.1")
        .setPort(server.server.port())
        .setURI("/v1/agents/" + agentId + "/stream")
        .addSubProtocol(Handshake.SUBPROTOCOL);
  }

  void say(String json) {
    socket.writeTextMessage(json);
  }

  JsonNode next() {
    try {
      JsonNode frame = frames.poll(15, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no frame came");
      }
      return frame;
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  JsonNode next(String type) {
    JsonNode frame = next();
    if (!frame.path("type").asText().equals(type)) {
      throw new AssertionError("expected " + type + " and got " + frame);
    }
    return frame;
  }

  List<Long> seqs(int count) {
    List<Long> seqs = new ArrayList<>();
    while (seqs.size() < count) {
      seqs.add(next().path("seq").asLong());
    }
    return seqs;
  }

  boolean isQuiet() {
    return frames.isEmpty();
  }

  int closeCode() {
    return closed.orTimeout(15, TimeUnit.SECONDS).join();
  }
}
