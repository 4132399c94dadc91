package io.glidepath.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A socket that tells a hundred suggestions, hangs up, and tells the same number once more. */
class ColleagueTest {
  private static final int SUGGESTIONS = 100;

  private final Vertx vertx = Vertx.vertx();
  private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
  private final List<String> signedIn = new CopyOnWriteArrayList<>();
  private final CountDownLatch acknowledged = new CountDownLatch(2 * SUGGESTIONS);
  private final CountDownLatch reacted = new CountDownLatch(SUGGESTIONS);
  private HttpServer server;

  @BeforeEach
  void listen() throws Exception {
    server =
        vertx
            .createHttpServer(new HttpServerOptions().addWebSocketSubProtocol("glidepath.v1"))
            .webSocketHandler(this::serve);
    await(server.listen(0, "127.0.0.1"));
  }

  @AfterEach
  void close() throws Exception {
    await(vertx.close());
  }

  @Test
  void takesUpDismissesAndLeavesAloneAndComesBackWhenHungUpOn() throws Exception {
    String url = "http://127.0.0.1:" + server.actualPort();
    Colleague colleague =
        new Colleague(vertx, Colleague.address(url, "agent-1", "a-token"), new Random(1), 5);
    vertx.runOnContext(now -> colleague.open());
    assertThat(acknowledged.await(20, SECONDS)).isTrue();
    assertThat(reacted.await(20, SECONDS)).isTrue();

    assertThat(signedIn).hasSize(2).containsOnly("/v1/agents/agent-1/stream Bearer a-token");
    assertThat(of("hello")).allSatisfy(each -> assertThat(each.getLong("lastSeq")).isEqualTo(7));
    List<JsonObject> feedback = of("feedback");
    assertThat(feedback).extracting(each -> each.getString("suggestionId")).doesNotHaveDuplicates();
    List<JsonObject> accepted = acting(feedback, "accepted");
    List<JsonObject> dismissed = acting(feedback, "dismissed");
    assertThat(accepted.size() + dismissed.size()).isEqualTo(feedback.size());
    assertThat(dismissed)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.getString("reason")).isNotBlank());
    assertThat(accepted).hasSizeGreaterThan(dismissed.size());
    assertThat(feedback).hasSizeLessThan(2 * SUGGESTIONS);
  }

  private static List<JsonObject> acting(List<JsonObject> feedback, String action) {
    return feedback.stream().filter(each -> each.getString("action").equals(action)).toList();
  }

  private List<JsonObject> of(String type) {
    return heard.stream().filter(each -> each.getString("type").equals(type)).toList();
  }

  private void serve(ServerWebSocket socket) {
    signedIn.add(socket.path() + " " + socket.headers().get("Authorization"));
    int first = signedIn.size() * 1_000;
    socket.textMessageHandler(text -> hear(socket, new JsonObject(text), first));
    tell(socket, new JsonObject().put("type", "welcome").put("epoch", "e").put("seq", 7));
  }

  private void hear(ServerWebSocket socket, JsonObject frame, int first) {
    heard.add(frame);
    switch (frame.getString("type")) {
      case "hello" -> {
        for (int n = 0; n < SUGGESTIONS; n++) {
          tell(socket, suggestion(first + n));
        }
      }
      case "ack" -> {
        acknowledged.countDown();
        if (frame.getLong("seq") == 1_000 + SUGGESTIONS - 1) {
          vertx.setTimer(100, enough -> socket.close());
        }
      }
      default -> reacted.countDown();
    }
  }

  private static JsonObject suggestion(int n) {
    return new JsonObject()
        .put("type", "suggestion")
        .put("seq", n)
        .put("suggestion", new JsonObject().put("id", "s" + n).put("rule", "channel.liked"));
  }

  private static void tell(ServerWebSocket socket, JsonObject frame) {
    socket.writeTextMessage(frame.encode());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, SECONDS);
  }
}
