package io.glidepath.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ends connections that do not come to their first request. Thread-safe. */
final class IdleConnections {
  private static final long FIRST_MILLIS = 15_000;

  private final Map<HttpConnection, Long> silent = new ConcurrentHashMap<>();
  private final Vertx vertx;

  IdleConnections(Vertx vertx) {
    this.vertx = vertx;
  }

  void connected(HttpConnection connection) {
    silent.put(
        connection,
        vertx.setTimer(
            FIRST_MILLIS,
            late -> {
              silent.remove(connection);
              connection.close();
            }));
  }

  void asked(HttpServerRequest request) {
    Long timer = silent.remove(request.connection());
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }
}
