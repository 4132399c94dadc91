package io.glidepath.demo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events in batches, in order, one batch at a time. What the server could not take is sent
 * again with the same ids until it does, so that nothing is lost or counted twice. Belongs to one
 * event loop.
 */
final class EventSender {
  private static final Logger log = LoggerFactory.getLogger(EventSender.class);
  private static final int BATCH = 200;
  private static final long TIMEOUT = 15_000;
  private static final long SHORTEST_PAUSE = 250;
  private static final long LONGEST_PAUSE = 5_000;

  private final Vertx vertx;
  private final HttpClient client;
  private final RequestOptions request;
  private final Deque<JsonObject> waiting = new ArrayDeque<>();
  private final Promise<Void> stopped = Promise.promise();
  private long pause;
  private boolean busy;
  private boolean stopping;

  EventSender(Vertx vertx, String baseUrl, String token) {
    this.vertx = vertx;
    // The demo's server is in this process, whatever name its certificate bears.
    client = vertx.createHttpClient(new HttpClientOptions().setTrustAll(true).setVerifyHost(false));
    request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(baseUrl.replaceFirst("/$", "") + "/v1/events")
            .setTimeout(TIMEOUT)
            .putHeader("authorization", "Bearer " + token)
            .putHeader("content-type", "application/cloudevents-batch+json");
  }

  void send(JsonObject event) {
    waiting.add(event);
    pump();
  }

  /** Completes when everything has been taken by the server, or with the first failure to. */
  Future<Void> stop() {
    stopping = true;
    pump();
    return stopped.future().eventually(client::close);
  }

  private void pump() {
    if (busy) {
      return;
    }
    if (waiting.isEmpty()) {
      stopIfWanted();
      return;
    }
    busy = true;
    List<JsonObject> batch = new ArrayList<>();
    while (!waiting.isEmpty() && batch.size() < BATCH) {
      batch.add(waiting.remove());
    }
    post(batch);
  }

  private void post(List<JsonObject> batch) {
    Buffer body = new JsonArray(batch).toBuffer();
    client
        .request(request)
        .compose(each -> each.send(body))
        .compose(answer -> answer.body().map(content -> left(batch, answer, content)))
        .onSuccess(this::taken)
        .onFailure(problem -> retry(batch, String.valueOf(problem.getMessage()), 0));
  }

  /** The events of the batch that have to be sent again. */
  private List<JsonObject> left(List<JsonObject> batch, HttpClientResponse answer, Buffer content) {
    int status = answer.statusCode();
    if (status == 429 || status >= 500) {
      retryAfter(answer);
      return batch;
    }
    if (status >= 300) {
      log.warn("the server refused {} demo events: {} {}", batch.size(), status, content);
      return List.of();
    }
    pause = 0;
    List<JsonObject> left = new ArrayList<>();
    for (Object each : new JsonObject(content).getJsonArray("rejected", new JsonArray())) {
      JsonObject rejected = (JsonObject) each;
      int why = rejected.getJsonObject("problem", new JsonObject()).getInteger("status", 0);
      if (why == 429 || why >= 500) {
        left.add(batch.get(rejected.getInteger("index")));
      } else {
        log.warn("the server refused a demo event: {}", rejected);
      }
    }
    return left;
  }

  private void retryAfter(HttpClientResponse answer) {
    String seconds = answer.getHeader("retry-after");
    boolean number = seconds != null && seconds.matches("\\d{1,3}");
    pause = number ? Long.parseLong(seconds) * 1000 : longer();
  }

  private void taken(List<JsonObject> left) {
    if (left.isEmpty()) {
      busy = false;
      pump();
    } else {
      retry(left, "it is busy", pause);
    }
  }

  private void retry(List<JsonObject> batch, String why, long known) {
    if (stopping) {
      waiting.clear();
      busy = false;
      stopIfWanted();
      return;
    }
    if (pause == 0) {
      log.info("the server did not take {} demo events ({}); trying again", batch.size(), why);
    }
    pause = known > 0 ? known : longer();
    vertx.setTimer(pause, timer -> post(batch));
  }

  private long longer() {
    return Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, pause * 2));
  }

  private void stopIfWanted() {
    if (stopping) {
      stopped.tryComplete();
    }
  }
}
