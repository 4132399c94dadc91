package io.glidepath.store;

import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.store.postgres.CannotStart;
import io.glidepath.store.postgres.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data = TestDatabase.temporary("glidepath-database");

  @AfterEach
  void clean() {
    TestDatabase.delete(data);
  }

  @Test
  void keepsWhatWasCommittedAndRemembersItsPort() throws IOException {
    List<String> steps = new ArrayList<>();
    try (Database database = Database.open(DatabaseSettings.embedded(data), steps::add)) {
      write(database, 1);
    }
    String port = Files.readString(data.resolve("postgres/port"));
    try (Database database = Database.open(DatabaseSettings.embedded(data), steps::add)) {
      assertThat(seqs(database)).containsExactly(1L);
      assertThat(Files.readString(data.resolve("postgres/port"))).isEqualTo(port);
    }
    assertThat(steps)
        .containsExactly("Initialising the database", "Starting PostgreSQL", "Starting PostgreSQL");
    assertThat(PosixFilePermissions.toString(mode(data.resolve("postgres/password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesADataDirectoryInUse() throws IOException {
    DatabaseSettings settings = DatabaseSettings.embedded(data);
    try (Database database = Database.open(settings, step -> {})) {
      assertThatThrownBy(() -> Database.open(settings, step -> {}))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("in use by another Glidepath (process ")
          .hasMessageContaining("--data");
      write(database, 1);
    }
  }

  @Test
  void comesBackByItselfAfterTheServerIsKilled() throws Exception {
    try (Database database = Database.open(DatabaseSettings.embedded(data), step -> {})) {
      write(database, 1);
      long killed = postmaster();
      assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();

      long last = writeUntilAnotherServes(database, killed);

      assertThat(seqs(database)).containsExactlyElementsOf(upTo(last));
      assertThat(database.ready().toCompletableFuture().join()).isTrue();
    }
  }

  @Test
  void takesOverFromAProcessThatWasKilled() throws Exception {
    Process victim = OtherProcess.start(data);
    try {
      assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(data), step -> {}))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("(process " + victim.pid() + ")");
    } finally {
      victim.destroyForcibly();
    }
    assertThat(victim.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    long orphan = postmaster();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (Database database = Database.open(DatabaseSettings.embedded(data), step -> {})) {
      assertThat(postmaster()).isNotEqualTo(orphan);
      assertThat(seqs(database)).containsExactly(1L);
      write(database, 2);
    }
  }

  @Test
  void refusesAServerThatWouldLoseWhatItAcknowledged() {
    Map<String, String> unsafe =
        Map.of("fsync", "off", "full_page_writes", "on", "synchronous_commit", "on");

    assertThatThrownBy(() -> Durability.check(unsafe))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("fsync = off")
        .hasMessageContaining("set fsync = on");
    assertThatThrownBy(() -> Durability.check(Map.of())).isInstanceOf(CannotStart.class);
  }

  @Test
  void saysHowToWriteAnAddress() {
    DatabaseSettings settings = DatabaseSettings.embedded(data).withUrl("mysql://x:secret@y/z");

    assertThatThrownBy(() -> Database.open(settings, step -> {}))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("postgresql://")
        .hasMessageNotContaining("secret");
  }

  static void write(Database database, long seq) {
    Groups.journal(database).commit(group(List.of(entry("kept", seq)), standing("kept", seq)));
  }

  /** Writes on, as a lane does: after a failure it reads how far it had come. */
  private long writeUntilAnotherServes(Database database, long killed) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long last = 1;
    while (System.nanoTime() < deadline) {
      boolean another = postmaster() != killed;
      try {
        write(database, last + 1);
        last++;
        if (another) {
          return last;
        }
      } catch (Unavailable e) {
        last = whenReadable(database, deadline);
      }
    }
    throw new AssertionError("It did not come back.");
  }

  private static long whenReadable(Database database, long deadline) throws InterruptedException {
    while (System.nanoTime() < deadline) {
      try {
        return seqs(database).size();
      } catch (Unavailable e) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new AssertionError("It cannot be read.");
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<Long> seqs(Database database) {
    Journal journal = Groups.journal(database);
    return journal.load(List.of("kept")).values().stream()
        .flatMap(stored -> stored.events().stream())
        .map(Journal.StoredEvent::seq)
        .toList();
  }

  private long postmaster() throws IOException {
    Path file = data.resolve("postgres/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).get(0));
  }

  private static java.util.Set<java.nio.file.attribute.PosixFilePermission> mode(Path file)
      throws IOException {
    return Files.getPosixFilePermissions(file);
  }
}
