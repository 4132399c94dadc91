package io.glidepath.pages;

import io.glidepath.SelfSigned;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A reverse proxy as they come: it ends TLS, asks the server in plain HTTP under the server's own
 * address, and says in {@code X-Forwarded-*} who asked what of it.
 */
final class TlsProxy implements AutoCloseable {
  /** What ends at the next hop; the lengths are set anew. */
  private static final List<String> OF_THE_HOP =
      List.of("Host", "Connection", "Upgrade", "Content-Length", "Transfer-Encoding");

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = vertx.createHttpClient();
  private final WebSocketClient sockets = vertx.createWebSocketClient();
  private final HttpServer front;
  private volatile URI behind = URI.create("http://127.0.0.1:1");

  TlsProxy(SelfSigned certificate) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setKeyCertOptions(
                new PemKeyCertOptions()
                    .setCertPath(certificate.certificate().toString())
                    .setKeyPath(certificate.key().toString()))
            .addWebSocketSubProtocol("glidepath.v1");
    front =
        vertx.createHttpServer(options).requestHandler(this::pass).listen(0, "127.0.0.1").await();
  }

  /** Says where what is asked goes. */
  void before(String url) {
    behind = URI.create(url);
  }

  /** Where browsers find it, such as {@code https://localhost:40123}. */
  String origin() {
    return "https://localhost:" + front.actualPort();
  }

  int port() {
    return front.actualPort();
  }

  private void pass(HttpServerRequest asked) {
    if ("websocket".equalsIgnoreCase(asked.getHeader("Upgrade"))) {
      passSocket(asked);
      return;
    }
    RequestOptions options =
        new RequestOptions()
            .setHost(behind.getHost())
            .setPort(behind.getPort())
            .setMethod(asked.method())
            .setURI(asked.uri())
            .setFollowRedirects(false);
    handedOn(asked).forEach(options::putHeader);
    Future<Buffer> body = asked.body();
    body.compose(sent -> client.request(options).compose(request -> request.send(sent)))
        .compose(
            answer -> {
              MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
              OF_THE_HOP.forEach(headers::remove);
              asked.response().setStatusCode(answer.statusCode()).headers().addAll(headers);
              return answer.body();
            })
        .onSuccess(asked.response()::end)
        .onFailure(fault -> asked.response().setStatusCode(502).end());
  }

  private void passSocket(HttpServerRequest asked) {
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost(behind.getHost())
            .setPort(behind.getPort())
            .setURI(asked.uri())
            .addSubProtocol(asked.getHeader("Sec-WebSocket-Protocol"));
    MultiMap headers = handedOn(asked);
    headers.names().stream()
        .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("sec-websocket"))
        .forEach(name -> options.putHeader(name, headers.get(name)));
    asked.pause();
    sockets
        .connect(options)
        .onSuccess(inner -> join(asked, inner))
        .onFailure(
            fault ->
                asked
                    .response()
                    .setStatusCode(
                        fault instanceof UpgradeRejectedException no ? no.getStatus() : 502)
                    .end());
  }

  private static void join(HttpServerRequest asked, WebSocket inner) {
    inner.pause();
    asked
        .toWebSocket()
        .onSuccess(
            outer -> {
              follow(inner, outer);
              follow(outer, inner);
              inner.resume();
            })
        .onFailure(fault -> inner.close());
  }

  private static void follow(WebSocketBase from, WebSocketBase to) {
    from.textMessageHandler(to::writeTextMessage);
    from.closeHandler(closed -> to.close());
  }

  private MultiMap handedOn(HttpServerRequest asked) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(asked.headers());
    OF_THE_HOP.forEach(headers::remove);
    headers.add("X-Forwarded-For", asked.remoteAddress().hostAddress());
    headers.add("X-Forwarded-Proto", "https");
    headers.add("X-Forwarded-Host", String.valueOf(asked.authority()));
    return headers;
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
