package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.Wiring;
import io.glidepath.cli.AuditedServer.Ran;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a server kept is whole in another place: {@code backup}, {@code restore}, {@code move-to}.
 */
@Tag("thorough")
class BackupTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");

  /** A PostgreSQL from outside, whose programs are those of all others here. */
  private static EmbeddedPostgres outside;

  @TempDir private static Path outsides;

  @TempDir private Path folder;
  private AuditedServer center;
  private List<String> events;

  @BeforeAll
  static void startTheOther() {
    outside = EmbeddedPostgres.start(outsides, step -> {});
  }

  @AfterAll
  static void stopTheOther() {
    outside.close();
  }

  @BeforeEach
  void copyTheRules() throws IOException {
    center = server("here");
    events = Files.readAllLines(EVENTS);
  }

  /** A server whose PostgreSQL is unpacked already. */
  private AuditedServer server(String name) throws IOException {
    AuditedServer server = new AuditedServer(Files.createDirectory(folder.resolve(name)));
    Path postgres = Files.createDirectories(server.data.resolve("postgres"));
    try (Stream<Path> unpacked = Files.list(outsides.resolve("postgres"))) {
      for (Path each : unpacked.filter(e -> Files.exists(e.resolve("bin"))).toList()) {
        Files.createSymbolicLink(postgres.resolve(each.getFileName()), each);
      }
    }
    return server;
  }

  @Test
  void aServerGoesOnInAnotherPlaceFromWhereItsBackupStood() throws Exception {
    int half = events.size() / 2;
    Path file = folder.resolve("kept.tar.gz");
    JsonNode before;
    try (Wiring server = center.start()) {
      center.send(server, events.subList(0, 10));
    }
    // A server that has had more transactions than a new one comes to by restoring.
    center.asSuperuser(
        "do $$ begin for i in 1 .. 50000 loop perform pg_current_xact_id(); commit; end loop; end $$");
    try (Wiring server = center.start()) {
      center.send(server, events.subList(10, half));
      before = interactions(server);
      assertThat(backup(file).code()).isZero();
      center.send(server, events.subList(half, events.size()));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    AuditedServer there = server("there");

    Ran restored = restore(file, there);

    assertThat(restored.err() + restored.out()).contains("rows as they stood at");
    assertThat(restored.code()).isZero();
    assertThat(there.verify(0).at("/replay/same").asBoolean()).isTrue();
    try (Wiring server = there.start()) {
      assertThat(interactions(server)).isEqualTo(before);
      there.send(server, events.subList(0, 3));
      there.send(server, events.subList(half, events.size()));
    }
    JsonNode report = there.verify(0);
    assertThat(report.at("/replay/same").asBoolean()).as(report.toPrettyString()).isTrue();
    assertThat(report.at("/replay/decisions")).isEqualTo(center.verify(0).at("/replay/decisions"));
    assertThat(
            count(
                there,
                "select count(*) from decision where id not in (select unnest(ids) from seal)"))
        .as("rows that no seal holds")
        .isZero();
    assertThat(restore(file, there).err()).contains("restore into an empty");
  }

  @Test
  void whatIsNoWholeBackupIsRefusedInASentenceAndLeavesNothing() throws Exception {
    try (Wiring server = center.start()) {
      center.send(server, events.subList(0, 10));
    }
    Path file = folder.resolve("kept.tar.gz");
    assertThat(backup(file).code()).isZero();
    assertThat(backup(file))
        .isEqualTo(
            new Ran(2, "", "glidepath: There is a file " + file + " already; name another.\n"));
    AuditedServer there = server("there");
    byte[] whole = Files.readAllBytes(file);
    Path torn = folder.resolve("torn.tar.gz");

    Files.write(torn, Arrays.copyOf(whole, whole.length - 200));
    assertThat(restore(torn, there).err()).contains("is cut off or damaged; nothing was restored");
    Files.writeString(torn, "not a backup");
    assertThat(restore(torn, there).err()).contains("is no backup of Glidepath");
    assertThat(restore(folder.resolve("nowhere"), there).err())
        .contains("There is no file " + folder.resolve("nowhere"));

    assertThat(there.data.resolve("keys")).doesNotExist();
    assertThat(restore(file, there).code()).isZero();
    assertThat(there.verify(0).at("/replay/same").asBoolean()).isTrue();
  }

  @Test
  void theEmbeddedDatabaseMovesToAPostgresOfOnesOwn() throws Exception {
    try (Wiring server = center.start()) {
      center.send(server, events);
    }
    String url = database(outside.endpoint());

    Ran moved = AuditedServer.run("move-to", url, "--data", center.data.toString());

    assertThat(moved.err() + moved.out()).contains("Write the address as database.url");
    center.edit("glidepath.yaml", "url: \"\"", "url: " + url);
    assertThat(center.verify(0).at("/replay/same").asBoolean()).isTrue();
    assertThat(center.data.toFile().list((in, name) -> name.startsWith("moving-"))).isEmpty();
  }

  @Test
  void aDataDirectoryOfAnotherPostgresNamesTheWayOut() throws Exception {
    try (EmbeddedPostgres here = EmbeddedPostgres.start(center.data, step -> {})) {
      assertThat(here.pid()).isPositive();
    }
    Files.writeString(center.data.resolve("postgres/data/PG_VERSION"), "17\n");

    Ran ran = backup(folder.resolve("kept.tar.gz"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("is of PostgreSQL 17, and this Glidepath brings PostgreSQL 18")
        .contains("./glidepath restore FILE --data DIR");
  }

  private Ran backup(Path file) {
    return AuditedServer.run(
        "backup",
        file.toString(),
        "--data",
        center.data.toString(),
        "--config",
        center.config.toString());
  }

  private static Ran restore(Path file, AuditedServer there) {
    return AuditedServer.run(
        "restore",
        file.toString(),
        "--data",
        there.data.toString(),
        "--config",
        there.config.toString());
  }

  private static JsonNode interactions(Wiring server) throws Exception {
    String token = server.tokens().issue(Role.CX_LEAD, "maria", Duration.ofHours(1));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/v1/interactions?limit=200"))
            .header("Authorization", "Bearer " + token)
            .build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    JsonNode read = new ObjectMapper().readTree(body);
    assertThat(read.at("/items").size()).as(body).isPositive();
    return read.at("/items");
  }

  private static long count(AuditedServer there, String sql) throws Exception {
    long[] count = {0};
    there.asSuperuser(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            row.next();
            count[0] = row.getLong(1);
          }
        });
    return count[0];
  }

  /** An empty database, of which the address is returned. */
  private static String database(ServerEndpoint server) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create database moved");
    }
    return server.url("moved");
  }
}
