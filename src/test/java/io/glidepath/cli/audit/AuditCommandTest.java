package io.glidepath.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.SomeDecision;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.Sealer;
import io.glidepath.cli.AuditedServer;
import io.glidepath.cli.AuditedServer.Ran;
import io.glidepath.journal.Journal.Group;
import io.glidepath.log.Act;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words and exit codes of {@code glidepath audit}, beside a database that runs. */
class AuditCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  @TempDir private static Path folder;
  private static AuditedServer center;
  private static Database database;
  private static AuditFormat format;
  private static Path elsewhere;
  private static long early;
  private static long late;
  private static long waiting;

  /** A decision and an act two hours ago, an act just now, and one that no seal holds. */
  @BeforeAll
  static void record() throws Exception {
    center = new AuditedServer(folder);
    elsewhere = folder.resolve("elsewhere");
    center.edit("glidepath.yaml", "checkpoints: []", "checkpoints: ['" + elsewhere + "']");
    database = Database.open(DatabaseSettings.embedded(center.data), step -> {});
    format = AuditFormat.open(center.data);
    database
        .journal(format, frame -> "{}")
        .commit(
            new Group(
                List.of(),
                List.of(AdviceOf.these(List.of(SomeDecision.on("call-1", NOW, 20)), List.of())),
                List.of()));
    early = act();
    seal(Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)));
    late = act();
    seal(Clock.systemUTC());
    waiting = act();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void saysThatTheLogIsWhole() {
    Ran ran = center.audit("verify");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("The log is whole: 3 rows in 2 seals.")
        .contains("rows wait for their seal.")
        .contains("The newest checkpoint that agrees is of seal 2 (");
  }

  @Test
  void exportsThroughALinkAndOntoADeviceAndReplacesNeither() throws Exception {
    Path file = java.nio.file.Files.writeString(folder.resolve("real.csv"), "old");
    Path link = java.nio.file.Files.createSymbolicLink(folder.resolve("link.csv"), file);
    assertThat(center.audit("export", "--out", link.toString()).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(java.nio.file.Files.readString(file)).startsWith("id,");

    assertThat(center.audit("export", "--out", folder.toString()).code()).isEqualTo(2);
    Path full = Path.of("/dev/full");
    if (java.nio.file.Files.exists(full)) {
      Ran ran = center.audit("export", "--out", full.toString());
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("No space").doesNotContain("Exception");
      assertThat(java.nio.file.Files.isRegularFile(full)).isFalse();
    }
  }

  @Test
  void looksOnlyAtWhatWasSealedSince() throws Exception {
    assertThat(center.audit("verify", "--since", "1h").out())
        .startsWith("The log is whole: 1 rows in 1 seals.");
    center.asSuperuser("update act set by_whom = 'nobody' where id = " + early);
    try {
      Ran all = center.audit("verify");
      assertThat(all.code()).isOne();
      assertThat(all.out())
          .startsWith("The log was tampered with: 1 finding in 3 rows in 2 seals.")
          .contains("  row-edited: Row " + early + " of table act was edited: its column by_whom");
      assertThat(center.audit("verify", "--since", "1h").code()).isZero();
    } finally {
      center.asSuperuser("update act set by_whom = 'qa1' where id = " + early);
    }
  }

  @Test
  void readsTheCheckpointsWhereTheSettingsKeepThem() throws Exception {
    Path kept;
    try (Stream<Path> files = Files.list(elsewhere)) {
      kept = files.findFirst().orElseThrow();
    }
    Path altered = elsewhere.resolve("altered.txt");
    Files.writeString(altered, Files.readString(kept).replace("\n2\n", "\n9\n"));
    try {
      Ran ran = center.audit("verify");
      assertThat(ran.code()).isOne();
      assertThat(ran.out()).contains("checkpoint-forged: ").contains("altered.txt");
    } finally {
      Files.delete(altered);
    }
  }

  @Test
  void refusesWhatItCannotUse() {
    assertThat(center.audit().code()).isEqualTo(2);
    Ran time = center.audit("verify", "--since", "lately");
    assertThat(time.code()).isEqualTo(2);
    assertThat(time.err()).contains("'lately' is no time; write 2026-11-21T10:00:00Z");
    Ran file = center.audit("verify", "--checkpoint", folder + "/nowhere.txt");
    assertThat(file.code()).isEqualTo(2);
    assertThat(file.err()).contains("Cannot read " + folder + "/nowhere.txt");
    Ran key = center.audit("verify", "--key", folder + "/nobody.pub");
    assertThat(key.code()).isEqualTo(2);
    assertThat(key.err()).contains("There is no public key in " + folder + "/nobody.pub");
  }

  @Test
  void provesARowThatIsSigned() {
    Ran ran = center.audit("prove", Long.toString(late));

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("\"canon\"", "\"checkpoint\"", "\"publicKey\"");
  }

  @Test
  void saysWhyARowIsNotProved() throws Exception {
    Ran unknown = center.audit("prove", "5");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("There is no row 5 on the log");
    Ran unsigned = center.audit("prove", Long.toString(waiting));
    assertThat(unsigned.code()).isEqualTo(2);
    assertThat(unsigned.err()).contains("Row " + waiting + " is not signed yet");
    center.asSuperuser("update act set canon = canon || ' ' where id = " + late);
    try {
      Ran altered = center.audit("prove", Long.toString(late));
      assertThat(altered.code()).isOne();
      assertThat(altered.err())
          .isEqualTo(
              "glidepath: row %d cannot be proved: it is not what was sealed%n".formatted(late));
    } finally {
      center.asSuperuser(
          "update act set canon = substr(canon, 1, length(canon) - 1) where id = " + late);
    }
  }

  @Test
  void exportsToAFileAndSaysHowMuch() throws Exception {
    Path file = folder.resolve("decisions.csv");
    Ran ran = center.audit("export", "--out", file.toString(), "--rule", "channel.own-the-case");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("1 ", file.toString());
    assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("own-the-case");
    assertThat(center.audit("export", "--format", "ods").code()).isEqualTo(2);
    Ran wrong = center.audit("export", "--out", file.toString(), "--min-effort", "lots");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--min-effort");
  }

  private static void seal(Clock clock) {
    Sealer.start(database.seals(), center.data, List.of(elsewhere), clock).close();
  }

  private static long act() {
    return database
        .acts(format)
        .append(new Act(Act.Kind.GLASS_BROKEN, "qa1", NOW, "call-1", Map.of("why", "training")))
        .toCompletableFuture()
        .join();
  }
}
