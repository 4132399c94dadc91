package io.glidepath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.interaction.EventType;
import io.glidepath.settings.Settings;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A whole server with a real database, its HTTP API, and a superuser's look into its tables. */
final class RealServer implements AutoCloseable {
  private static final Path CONFIG = Path.of("config");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path data;
  private final Wiring server;
  private final HttpClient http = HttpClient.newHttpClient();

  private RealServer(Path data, Wiring server) {
    this.data = data;
    this.server = server;
  }

  static RealServer start(Path data, Path rules) {
    return start(data, rules, CONFIG);
  }

  static RealServer start(Path data, Path rules, Path config) {
    Wiring.Places places = new Wiring.Places(config, rules, data, 0);
    return new RealServer(data, PreparedData.start(places, Settings.read(config)));
  }

  /** Sends events as they are written, in batches; each must be taken. */
  void tellAll(List<String> events) {
    for (int from = 0; from < events.size(); from += 500) {
      List<String> some = events.subList(from, Math.min(events.size(), from + 500));
      HttpResponse<String> answer =
          post(Role.INTEGRATION, "/v1/events", "application/cloudevents-batch+json", some + "");
      if (json(answer).path("accepted").asInt() != some.size()) {
        throw new IllegalStateException(answer.body());
      }
    }
  }

  void warmUp(Consumer<String> progress) {
    server.warmUp(progress);
  }

  /** Sends the event of this type, with JSON data in which ' stands for ". */
  HttpResponse<String> tell(String interactionId, int n, String type, String data) {
    String event =
        ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s',"
                + "'subject':'%s','time':'%s','data':%s}")
            .formatted(interactionId, n, EventType.uri(type), interactionId, Instant.now(), data)
            .replace('\'', '"');
    return post(Role.INTEGRATION, "/v1/events", "application/cloudevents+json", event);
  }

  HttpResponse<String> post(Role role, String path, String json) {
    return post(role, path, "application/json", json.replace('\'', '"'));
  }

  private HttpResponse<String> post(Role role, String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)),
        role);
  }

  /** Posts without waiting for what comes of it, which the answer says where to find. */
  HttpResponse<String> post(Role role, String path, String json, boolean async) {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", "application/json")
            .header("Prefer", async ? "respond-async" : "wait")
            .POST(BodyPublishers.ofString(json)),
        role);
  }

  /** Posts as a CX lead of that name, null for one whose token has none. */
  HttpResponse<String> postAs(@Nullable String person, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)),
        Role.CX_LEAD,
        person);
  }

  /** Asks as a person of that role; {@code json} is what a PUT or POST sends. */
  HttpResponse<String> as(Role role, String person, String method, String path, String json) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
    return send(
        json.isEmpty()
            ? request.method(method, BodyPublishers.noBody())
            : request
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.replace('\'', '"'))),
        role,
        person);
  }

  String url() {
    return server.url();
  }

  /** A token that names a person of that role. */
  String token(Role role) {
    return server.tokens().issue(role, role.word() + "-1", Duration.ofHours(1));
  }

  /** A token of a person of that name. */
  String token(Role role, String person) {
    return server.tokens().issue(role, person, Duration.ofHours(1));
  }

  HttpResponse<String> get(Role role, String path) {
    return send(HttpRequest.newBuilder(URI.create(server.url() + path)), role);
  }

  /** The same for somebody who reads a language. */
  HttpResponse<String> get(Role role, String path, String language) {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Accept-Language", language + "-XX, en;q=0.1"),
        role);
  }

  /** Sends an event as it is written in a file. */
  HttpResponse<String> tell(String event) {
    return post(Role.INTEGRATION, "/v1/events", "application/cloudevents+json", event);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return parsed(answer.body());
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(json, e);
    }
  }

  /** Where a path is, with the port that was free. */
  URI address(String path) {
    return URI.create(server.url() + path);
  }

  /** Sends a body as another system does, with its own headers and no token. */
  HttpResponse<String> deliver(String path, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    headers.forEach(request::header);
    return send(request.POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, Role role) {
    return send(request, role, role.word() + "-1");
  }

  private HttpResponse<String> send(
      HttpRequest.Builder request, Role role, @Nullable String person) {
    String token = server.tokens().issue(role, person, Duration.ofHours(1));
    return send(request.header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until all events are counted for insight, which comes a little behind. */
  void counted() {
    String all = "select count(*) from event where written > (select position from insight_cursor)";
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!ask(all).equals(List.of("0"))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(ask(all) + " events are not counted");
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  /** The first column of the answer to a superuser. */
  List<String> ask(String sql) {
    return ask(data, sql);
  }

  static List<String> ask(Path data, String sql) {
    try (Connection connection = Superuser.connect(data);
        Statement statement = connection.createStatement()) {
      List<String> found = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
