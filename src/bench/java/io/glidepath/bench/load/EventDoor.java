package io.glidepath.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** The server's door for events, held open by some connections. */
final class EventDoor {
  private static final int CONNECTIONS = 64;

  private final HttpClient client;
  private final RequestOptions target;

  EventDoor(Vertx vertx, int port, String token) {
    client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true).setTcpNoDelay(true),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(-1));
    target =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/v1/events")
            .putHeader("Authorization", "Bearer " + token)
            .putHeader("Content-Type", "application/cloudevents+json");
  }

  Future<HttpClientResponse> send(Buffer event) {
    return client.request(target).compose(request -> request.send(event));
  }
}
