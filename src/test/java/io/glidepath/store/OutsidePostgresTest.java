package io.glidepath.store;

import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.SelfSigned;
import io.glidepath.store.postgres.CannotStart;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PostgreSQL that is not ours, behind TLS. */
class OutsidePostgresTest {
  private static final Path DATA = TestDatabase.temporary("glidepath-outside");
  private static final Path OURS = TestDatabase.temporary("glidepath-beside");
  private static EmbeddedPostgres postgres;
  private static SelfSigned certificate;
  private static SelfSigned other;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start(DATA, step -> {});
    certificate = SelfSigned.make(Files.createTempDirectory(DATA, "tls"), "dns:localhost");
    other = SelfSigned.make(Files.createTempDirectory(DATA, "tls"), "dns:localhost");
    try (Sql sql = Sql.superuser(DATA)) {
      Path cluster = Path.of(sql.ask("show data_directory").get(0));
      sql.run("alter system set ssl = on");
      for (Path file : List.of(certificate.certificate(), certificate.key())) {
        Path there = Files.copy(file, cluster.resolve(file.getFileName()));
        Files.setAttribute(there, "unix:uid", Files.getAttribute(cluster, "unix:uid"));
      }
      sql.run("alter system set ssl_cert_file = 'server.pem'");
      sql.run("alter system set ssl_key_file = 'server.key'");
      sql.ask("select pg_reload_conf()");
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
    TestDatabase.delete(OURS);
    TestDatabase.delete(DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sslmode=prefer",
        "sslmode=require",
        "sslmode=require&sslrootcert=ROOT",
        "sslmode=verify-ca&sslrootcert=ROOT",
        "sslmode=verify-full&sslrootcert=ROOT"
      })
  void everyConnectionIsEncrypted(String parameters) throws Exception {
    try (Database database = open("localhost", parameters)) {
      Groups.journal(database)
          .commit(group(List.of(entry(parameters, 1)), standing(parameters, 1)));
      assertThat(encrypted()).isNotEmpty().containsOnly("t");
    }
  }

  @Test
  void withoutEncryptionNoneIs() throws Exception {
    try (Database database = open("localhost", "sslmode=disable")) {
      assertThat(encrypted()).isNotEmpty().containsOnly("f");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sslmode=verify-full",
        "sslmode=verify-ca",
        "sslmode=verify-full&sslrootcert=OTHER",
        "sslmode=verify-ca&sslrootcert=OTHER",
        "sslmode=require&sslrootcert=OTHER"
      })
  void aServerThatCannotBeBelievedIsRefused(String parameters) {
    assertThatThrownBy(() -> open("localhost", parameters).close())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("localhost")
        .hasMessageNotContaining(password());
  }

  @Test
  void anotherNameThanTheCertificatesIsRefusedOnlyIfNamesAreVerified() throws Exception {
    assertThatThrownBy(() -> open("127.0.0.1", "sslmode=verify-full&sslrootcert=ROOT").close())
        .isInstanceOf(CannotStart.class);
    try (Database database = open("127.0.0.1", "sslmode=verify-ca&sslrootcert=ROOT")) {
      assertThat(encrypted()).isNotEmpty().containsOnly("t");
    }
  }

  @Test
  void aRootCertificateThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () -> open("localhost", "sslmode=verify-full&sslrootcert=nowhere.pem").close())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("sslrootcert nowhere.pem cannot be read");
  }

  /** Whether the sessions of Glidepath in the server are encrypted. */
  private static List<String> encrypted() throws Exception {
    try (Sql sql = Sql.superuser(DATA)) {
      return sql.ask(
          "select distinct s.ssl from pg_stat_ssl s join pg_stat_activity a using (pid)"
              + " where a.application_name like 'glidepath%' and a.pid <> pg_backend_pid()");
    }
  }

  private static Database open(String host, String parameters) {
    ServerEndpoint endpoint = postgres.endpoint();
    String address = endpoint.toString().replace("127.0.0.1", host);
    String url =
        "postgresql://%s:%s@%s?%s"
            .formatted(
                endpoint.user(),
                endpoint.password(),
                address,
                parameters
                    .replace("ROOT", certificate.certificate().toString())
                    .replace("OTHER", other.certificate().toString()));
    return Database.open(DatabaseSettings.embedded(OURS).withUrl(url), step -> {});
  }

  private static String password() {
    return postgres.endpoint().password();
  }
}
