package io.glidepath.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server in bad shape, and a sender that gets everything through to it, once and in order. */
class EventSenderTest {
  private static final int EVENTS = 450;

  private final Vertx vertx = Vertx.vertx();
  private final List<String> taken = new ArrayList<>();
  private final Promise<Void> tookAll = Promise.promise();
  private int requests;
  private HttpServer server;

  @BeforeEach
  void listen() throws Exception {
    server = vertx.createHttpServer().requestHandler(this::answer);
    await(server.listen(0, "127.0.0.1"));
  }

  @AfterEach
  void close() throws Exception {
    await(vertx.close());
  }

  @Test
  void getsEverythingThroughOnceAndInOrder() throws Exception {
    EventSender sender =
        new EventSender(vertx, "http://127.0.0.1:" + server.actualPort(), "a-token");
    vertx.runOnContext(
        now -> IntStream.range(0, EVENTS).mapToObj(EventSenderTest::event).forEach(sender::send));
    await(tookAll.future());

    assertThat(taken)
        .containsExactlyElementsOf(
            IntStream.range(0, EVENTS).mapToObj(each -> "e" + each).toList());
    assertThat(requests).isGreaterThan(5);
    await(sender.stop());
  }

  private void answer(HttpServerRequest request) {
    requests++;
    request.body().onSuccess(body -> answer(request, body.toJsonArray()));
  }

  private void answer(HttpServerRequest request, JsonArray batch) {
    switch (requests) {
      case 1 -> request.response().setStatusCode(503).putHeader("retry-after", "0").end();
      case 3 -> request.response().setStatusCode(429).end();
      case 2 -> request.connection().close();
      case 4 -> takeAllBut(batch.size() - 1, request, batch);
      default -> takeAllBut(batch.size(), request, batch);
    }
  }

  /** Takes the events before {@code first}; the rest is refused for now. */
  private void takeAllBut(int first, HttpServerRequest request, JsonArray batch) {
    JsonArray rejected = new JsonArray();
    for (int i = 0; i < batch.size(); i++) {
      if (i < first) {
        taken.add(batch.getJsonObject(i).getString("id"));
      } else {
        JsonObject problem = new JsonObject().put("status", 503);
        rejected.add(new JsonObject().put("index", i).put("problem", problem));
      }
    }
    Buffer answer = new JsonObject().put("accepted", first).put("rejected", rejected).toBuffer();
    request.response().setStatusCode(202).end(answer);
    if (taken.size() == EVENTS) {
      tookAll.tryComplete();
    }
  }

  private static JsonObject event(int number) {
    return new JsonObject().put("id", "e" + number);
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, SECONDS);
  }
}
