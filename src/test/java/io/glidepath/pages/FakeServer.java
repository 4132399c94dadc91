package io.glidepath.pages;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the built pages and answers them as the contract says, with hand-made data. */
final class FakeServer implements AutoCloseable {
  static final String AGENT = "agent-7";
  static final String TOKEN = "good-token";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final Map<String, String> TYPES =
      Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

  private final Vertx vertx = Vertx.vertx();
  private final FakeStream stream = new FakeStream(AGENT);
  private final FakeRuleApi rules = new FakeRuleApi();
  private final FakeAuditApi audit = new FakeAuditApi();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile boolean reachable = true;
  private volatile String role = "agent";
  private volatile String lastQuery = "";
  private volatile String lastBody = "";

  FakeServer() {
    HttpServerOptions options =
        new HttpServerOptions().setHost("127.0.0.1").addWebSocketSubProtocol("glidepath.v1");
    server = vertx.createHttpServer(options).requestHandler(this::handle);
    server.listen(0).await();
  }

  FakeStream stream() {
    return stream;
  }

  FakeRulebook rulebook() {
    return rules.book();
  }

  FakeReviews reviews() {
    return audit.reviews();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.actualPort() + path;
  }

  /** Answers GET of a path, query left out, with this JSON. */
  void answer(String path, String json) {
    answers.put(path, json);
  }

  /** Refuses POST of a path as 422, with this JSON; with an empty text no more. */
  void refuse(String path, String json) {
    refusals.put(path, json);
  }

  /** Who signs in from now on. */
  void role(String newRole) {
    role = newRole;
  }

  /** The query of the newest API request that had one. */
  String lastQuery() {
    return lastQuery;
  }

  /** Whether new sockets are let in; those that are open are dropped. */
  void setReachable(boolean isReachable) {
    reachable = isReachable;
    if (!isReachable) {
      stream.drop();
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  private void handle(HttpServerRequest request) {
    String path = request.path();
    request.response().putHeader("Content-Security-Policy", POLICY);
    if (path.endsWith("/stream")) {
      request.toWebSocket().onSuccess(stream::open);
    } else if (path.equals("/v1/session") && request.method() == HttpMethod.POST) {
      request.body().onSuccess(body -> signIn(request.response(), body.toJsonObject()));
    } else if (path.startsWith("/v1/")) {
      api(request);
    } else {
      file(request.response(), path);
    }
  }

  private static void signIn(HttpServerResponse response, JsonObject body) {
    if (body.getString("token").equals(TOKEN)) {
      response.putHeader("Set-Cookie", "glidepath=1; Path=/; HttpOnly; SameSite=Strict");
      json(response, 200, "{\"role\":\"agent\",\"agentId\":\"agent-7\",\"next\":\"/agent\"}");
    } else {
      json(response, 401, "{\"title\":\"Sign in\",\"detail\":\"The token is not valid.\"}");
    }
  }

  private void api(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    lastQuery = request.query() == null ? lastQuery : request.query();
    boolean known = request.getHeader("Cookie") != null;
    if (!reachable) {
      json(response, 503, "{\"detail\":\"Not now.\"}");
    } else if (request.path().equals("/v1/sign-in")) {
      json(response, 200, answers.getOrDefault(request.path(), "{}"));
    } else if (!known) {
      json(response, 401, "{\"detail\":\"Sign in first.\"}");
    } else if (request.method() == HttpMethod.DELETE && request.path().equals("/v1/session")) {
      response.putHeader("Set-Cookie", "glidepath=; Path=/; Max-Age=0").setStatusCode(204).end();
    } else if (request.path().equals("/v1/tickets")) {
      json(response, 200, "{\"ticket\":\"t1\"}");
    } else if (FakeRuleApi.knows(request.path())) {
      rules.handle(request);
    } else if (!answers.containsKey(request.path()) && FakeAuditApi.knows(request.path())) {
      audit.handle(request);
    } else if (request.path().equals("/v1/session")) {
      json(response, 200, "{\"role\":\"" + role + "\",\"agentId\":\"agent-7\"}");
    } else if (request.method() == HttpMethod.POST) {
      request.body().onSuccess(body -> lastBody = body.toString());
      String refusal = refusals.getOrDefault(request.path(), "");
      json(
          response,
          refusal.isEmpty() ? 200 : 422,
          refusal.isEmpty() ? answers.getOrDefault(request.path(), "{}") : refusal);
    } else {
      json(response, 200, answers.getOrDefault(request.path(), "{}"));
    }
  }

  /** The body of the newest POST that is answered with what {@link #answer} said. */
  String lastBody() {
    return lastBody;
  }

  private static void json(HttpServerResponse response, int status, String body) {
    response.setStatusCode(status).putHeader("Content-Type", "application/json").end(body);
  }

  private static void file(HttpServerResponse response, String path) {
    String name = path.startsWith("/assets/") ? path : "/page.html";
    try (InputStream in = FakeServer.class.getResourceAsStream("/web" + name)) {
      if (in == null) {
        response.setStatusCode(404).end();
        return;
      }
      String ending = name.substring(name.lastIndexOf('.') + 1);
      response.putHeader("Content-Type", TYPES.getOrDefault(ending, "image/svg+xml"));
      Buffer content = Buffer.buffer(in.readAllBytes());
      response.end(name.equals("/page.html") ? filled(content, path.substring(1)) : content);
    } catch (IOException fault) {
      response.setStatusCode(500).end();
    }
  }

  private static Buffer filled(Buffer shell, String page) {
    return Buffer.buffer(shell.toString().replace("{page}", page).replace("{title}", page));
  }
}
