package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.PreparedData;
import io.glidepath.Wiring;
import io.glidepath.audit.AuditFormat;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A server with rules, settings and a database of its own, and the commands that check its log. */
public final class AuditedServer {
  public final Path data;
  final Path rules;
  final Path config;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Copies the shipped rules and settings below {@code folder}. */
  public AuditedServer(Path folder) throws IOException {
    data = folder.resolve("data");
    rules = copy(Path.of("rules"), folder.resolve("rules"));
    config = copy(Path.of("config"), folder.resolve("config"));
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  /** The settings directory. */
  public Path config() {
    return config;
  }

  /** Changes a settings file. */
  public void edit(String file, String before, String after) throws IOException {
    Path path = config.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(before);
    Files.writeString(path, text.replace(before, after));
  }

  public Wiring start() {
    return PreparedData.start(new Wiring.Places(config, rules, data, 0), Settings.read(config));
  }

  public void send(Wiring server, Collection<String> events) throws Exception {
    String token = server.tokens().issue(Role.INTEGRATION, null, Duration.ofHours(1));
    for (String event : events) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.url() + "/v1/events"))
              .header("Content-Type", "application/cloudevents+json")
              .POST(BodyPublishers.ofString(event));
      assertThat(answer(request, token)).isIn(200, 202);
    }
  }

  int answer(HttpRequest.Builder request, String token) throws Exception {
    return http.send(
            request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString())
        .statusCode();
  }

  /** What a command printed, and the code that it left with. */
  public record Ran(int code, String out, String err) {}

  /** {@code audit} with these words, on this server's directories. */
  public Ran audit(String... words) {
    List<String> all = new ArrayList<>(List.of("audit"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", data.toString(), "--config", config.toString()));
    return run(all.toArray(String[]::new));
  }

  /** Any verb. */
  static Ran run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        GlidepathCommand.line()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(words);
    return new Ran(code, out.toString(), err.toString());
  }

  /** The report of {@code audit verify --replay}, which has to leave with that code. */
  public JsonNode verify(int code) throws IOException {
    Ran ran = audit("verify", "--replay", "--json");
    assertThat(ran.code()).as(ran.out() + "\n" + ran.err()).isEqualTo(code);
    return new ObjectMapper().readTree(ran.out());
  }

  /** What is done in the database, which is started for it if it does not run. */
  @FunctionalInterface
  interface Deed {
    void on(Connection connection) throws SQLException;
  }

  public void asSuperuser(Deed deed) throws SQLException {
    if (EmbeddedPostgres.running(data).isPresent()) {
      connected(deed);
    } else {
      try (Database own = Database.open(DatabaseSettings.embedded(data), step -> {})) {
        assertThat(own).isNotNull();
        connected(deed);
      }
    }
  }

  private void connected(Deed deed) throws SQLException {
    ServerEndpoint endpoint = EmbeddedPostgres.running(data).orElseThrow();
    try (Connection connection =
        DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())) {
      deed.on(connection);
    }
  }

  public void asSuperuser(String sql) throws SQLException {
    asSuperuser(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  /**
   * Changes a decision's score everywhere, with the writers' key, and throws all seals away, so
   * that only deciding again can tell. Returns its id.
   */
  long forge() throws Exception {
    long[] id = {0};
    asSuperuser(connection -> id[0] = forge(connection));
    try (Stream<Path> files = Files.list(data.resolve("checkpoints"))) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    return id[0];
  }

  private long forge(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select id, score, convert_from(canon, 'UTF8') from decision"
                    + " where outcome = 'charged' order by id limit 1")) {
      row.next();
      long id = row.getLong(1);
      String score = "\"score\":" + row.getInt(2) + ",";
      byte[] canon =
          row.getString(3).replace(score, "\"score\":99,").getBytes(StandardCharsets.UTF_8);
      try (PreparedStatement update =
          connection.prepareStatement(
              "update decision set score = 99, canon = ?, mac = ? where id = ?")) {
        update.setBytes(1, canon);
        update.setBytes(2, AuditFormat.open(data).mac(canon));
        update.setLong(3, id);
        update.executeUpdate();
      }
      try (Statement delete = connection.createStatement()) {
        delete.execute("delete from seal");
        delete.execute("delete from checkpoint");
      }
      return id;
    }
  }
}
