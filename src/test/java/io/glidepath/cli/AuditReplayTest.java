package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.Settings;
import io.glidepath.Wiring;
import io.glidepath.audit.AuditFormat;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.Endpoint;
import io.glidepath.web.Role;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that a server wrote, decided again: {@code audit verify --replay}. */
class AuditReplayTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");
  private static final Path CONFIG = Path.of("config");
  private static final String OWN = "channel/own-the-case";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private Path data;
  private Path rules;

  @BeforeEach
  void copyTheRules() throws IOException {
    data = folder.resolve("data");
    rules = folder.resolve("rules");
    Path shipped = Path.of("rules");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(shipped.relativize(file).toString()));
      }
    }
  }

  @Test
  void comesToWhatWasRecordedWithAPublicationAndARestartOnTheWay() throws Exception {
    List<String> events = Files.readAllLines(EVENTS);
    try (Wiring server = start()) {
      send(server, events.subList(0, 15));
      publishWithout(server);
      send(server, events.subList(15, 30));
    }
    try (Wiring server = start()) {
      send(server, events.subList(30, events.size()));
      JsonNode beside = verify(0);
      assertThat(beside.at("/replay/findingCount").asInt()).isZero();
    }

    JsonNode report = verify(0);

    assertThat(report.at("/replay/same").asBoolean()).as(report.toPrettyString()).isTrue();
    assertThat(report.at("/replay/interactions").asInt()).isPositive();
    assertThat(report.at("/replay/decisions").asInt()).isPositive();
    assertThat(report.at("/replay/rulesGone").asInt()).isZero();
    assertThat(report.at("/replay/personalGone").asInt()).isZero();
  }

  @Test
  void namesADecisionThatWasAlteredAndSealedAnew() throws Exception {
    try (Wiring server = start()) {
      send(server, Files.readAllLines(EVENTS));
    }
    long[] id = {0};
    asSuperuser(connection -> id[0] = forge(connection));
    deleteCheckpoints();
    start().close();

    JsonNode report = verify(1);

    assertThat(report.path("findingCount").asInt()).as(report.toPrettyString()).isZero();
    assertThat(report.at("/replay/findingCount").asInt()).isOne();
    JsonNode finding = report.at("/replay/findings/0");
    assertThat(finding.path("kind").asText()).isEqualTo("decision-differs");
    assertThat(finding.at("/ids/0").asLong()).isEqualTo(id[0]);
    assertThat(finding.path("text").asText())
        .contains("score is recorded as 99, and comes out as ");
  }

  @Test
  void namesAnEventThatWasRemoved() throws Exception {
    try (Wiring server = start()) {
      send(server, Files.readAllLines(EVENTS));
    }
    asSuperuser(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("delete from event where interaction_id = 'chat-1' and seq = 2");
          }
        });

    JsonNode report = verify(1);

    assertThat(report.path("findingCount").asInt()).isZero();
    assertThat(report.at("/replay/findings/0/kind").asText()).isEqualTo("event-missing");
    assertThat(report.at("/replay/findings/0/text").asText())
        .startsWith("Interaction chat-1: of its ")
        .contains(" events 2 is missing");
  }

  @Test
  void leavesOutWhatItsRulesOrSettingsAreGoneFor() throws Exception {
    try (Wiring server = start()) {
      send(server, Files.readAllLines(EVENTS));
    }
    asSuperuser(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("update rule_text set text = text || E'\\n# later\\n'");
          }
        });

    JsonNode report = verify(1);

    assertThat(report.at("/replay/findingCount").asInt()).isZero();
    assertThat(report.at("/replay/interactions").asInt()).isZero();
    assertThat(report.at("/replay/rulesGone").asInt()).isPositive();
  }

  /** A decision's score, changed everywhere, with the writers' key, and all seals thrown away. */
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

  private void deleteCheckpoints() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("checkpoints"))) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
  }

  /** What is done in the database, with no server about. */
  @FunctionalInterface
  private interface Deed {
    void on(Connection connection) throws SQLException;
  }

  private void asSuperuser(Deed deed) throws SQLException {
    try (Database running = Database.open(DatabaseSettings.embedded(data), step -> {})) {
      assertThat(running).isNotNull();
      Endpoint endpoint = EmbeddedPostgres.running(data).orElseThrow();
      try (Connection connection =
          DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())) {
        deed.on(connection);
      }
    }
  }

  private Wiring start() {
    Wiring.Places places = new Wiring.Places(CONFIG, rules, data, 0);
    return Wiring.start(places, Settings.read(CONFIG), step -> {});
  }

  private void send(Wiring server, List<String> events) throws Exception {
    String token = server.tokens().issue(Role.INTEGRATION, null, Duration.ofHours(1));
    for (String event : events) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.url() + "/v1/events"))
              .header("Content-Type", "application/cloudevents+json")
              .POST(BodyPublishers.ofString(event));
      assertThat(answer(request, token)).isIn(200, 202);
    }
  }

  private void publishWithout(Wiring server) throws Exception {
    String token = server.tokens().issue(Role.CX_LEAD, "maria", Duration.ofHours(1));
    String card = Files.readString(rules.resolve(OWN + ".yaml"));
    String text = card.replace("status: live", "status: draft");
    String url = server.url() + "/v1/rules/" + OWN;
    assertThat(answer(put(url + ".yaml", text), token)).isEqualTo(200);
    assertThat(answer(put(url + ".test.yaml", "tests: []\n"), token)).isEqualTo(200);
    HttpRequest.Builder publish =
        HttpRequest.newBuilder(URI.create(server.url() + "/v1/rulebook/publish"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"why\":\"the pilot is over\"}"));
    assertThat(answer(publish, token)).isEqualTo(200);
  }

  private static HttpRequest.Builder put(String url, String text) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "text/plain")
        .PUT(BodyPublishers.ofString(text));
  }

  private int answer(HttpRequest.Builder request, String token) throws Exception {
    return http.send(
            request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString())
        .statusCode();
  }

  private JsonNode verify(int code) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        GlidepathCommand.line()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("audit", "verify", "--replay", "--json", "--data", data.toString());
    assertThat(exit).as(out + "\n" + err).isEqualTo(code);
    return new ObjectMapper().readTree(out.toString());
  }
}
