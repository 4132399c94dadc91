package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Superuser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a running server, and what is said of it. One server lives through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class FaultsTest {
  private static final long RECOVERY = Duration.ofSeconds(30).toNanos();

  @TempDir private static Path folder;
  private Path data;
  private ServerProcess server;
  private Api api;

  @BeforeAll
  void start() {
    data = folder.resolve("data");
    server = ServerProcess.start(data);
    api = new Api(server.url(), ServerProcess.token(data, "integration"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aSecondStartOnTheSameDataIsRefused() {
    ServerProcess.Ended second = ServerProcess.runServer(data, 0);

    assertThat(second.code()).as(second.said()).isEqualTo(2);
    assertThat(second.said()).contains(data.toString()).doesNotContain("\tat ");
  }

  @Test
  void theDatabaseNeverRunsAsRootAndItsAdministratorHasAPasswordOfItsOwn() throws Exception {
    ProcessHandle postgres = Postmaster.of(data).orElseThrow();
    Path process = Path.of("/proc", Long.toString(postgres.pid()));
    if (Files.exists(process)) {
      assertThat(Files.getAttribute(process, "unix:uid")).isNotEqualTo(0);
    }
    assertThat(postgres.info().user()).isNotEqualTo(Optional.of("root"));

    Path files = data.resolve("postgres");
    assertThat(Files.readString(files.resolve("password")))
        .isNotEqualTo(Files.readString(files.resolve("superuser-password")));
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(files.resolve("password"))))
        .isEqualTo("rw-------");
    try (Connection superuser = Superuser.connect(data)) {
      assertThat(superuser.isValid(10)).isTrue();
    }
  }

  @Test
  void aTakenPortIsNamed() {
    ServerProcess.Ended second = ServerProcess.runServer(folder.resolve("other"), server.port());

    assertThat(second.code()).as(second.said()).isEqualTo(2);
    assertThat(second.said()).contains(String.valueOf(server.port())).doesNotContain("\tat ");
    assertThat(Postmaster.of(folder.resolve("other"))).isEmpty();
  }

  @Test
  void aServerWhoseDatabaseIsPausedIsNotReadyUntilItGoesOn() throws Exception {
    ProcessHandle postgres = Postmaster.of(data).orElseThrow();
    assertThat(api.get("/health/ready").status()).isEqualTo(200);
    Postmaster.signal("STOP", postgres);
    try {
      awaitReady(503);
      assertThat(api.get("/health/live").status()).isEqualTo(200);
    } finally {
      Postmaster.signal("CONT", postgres);
    }
    awaitReady(200);
    assertThat(api.post(new Traffic("after-pause", "emma", 1).all().get(0)).status())
        .isEqualTo(202);
  }

  private void awaitReady(int status) {
    long end = System.nanoTime() + RECOVERY;
    while (api.get("/health/ready").status() != status) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  @Test
  void aKilledDatabaseIsStartedAgainAndNothingIsLost() throws Exception {
    Traffic before = new Traffic("before-fault", "emma", 2);
    before.send(api).await();
    ProcessHandle postgres = Postmaster.of(data).orElseThrow();
    assertThat(postgres.destroyForcibly()).isTrue();
    postgres.onExit().get(10, TimeUnit.SECONDS);

    String event = new Traffic("after-fault", "emma", 1).all().get(0);
    Api.Answer answer = api.post(event);
    assertThat(answer.status()).isIn(202, 503);
    long end = System.nanoTime() + RECOVERY;
    while (!answer.acknowledged() && System.nanoTime() < end) {
      assertThat(answer.status()).isEqualTo(503);
      answer = api.post(event);
    }

    assertThat(answer.acknowledged()).isTrue();
    assertThat(before.journal())
        .allSatisfy((each, seq) -> assertThat(api.post(each).status()).isEqualTo(200));
  }
}
