package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.audit.verify.Tampering;
import io.glidepath.log.seal.Leaf;
import io.glidepath.log.seal.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a superuser of the database may try on seals and checkpoints, and what gives it away. */
class SealTamperingTest extends TamperedLog {
  @Test
  void findsATailThatWasCutOffByTheCheckpoint() {
    log.sql(
        "delete from decision where id >= " + id(6),
        "delete from seal where no >= 3",
        "delete from checkpoint where no >= 3");

    found(Tampering.Kind.LOG_BEHIND)
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.text()).contains("ends at seal 2").contains("of seal 3"));
  }

  @Test
  void findsASealThatWasChanged() {
    log.sql("update seal set hashes = sha256('x') || substr(hashes, 33) where no = 2");

    found(Tampering.Kind.SEAL_FORGED).extracting(Tampering::seal).containsOnly(2L);
  }

  @Test
  void findsAHistoryThatWasSealedAnew() {
    log.sql(
        "update decision set agent_id = 'a2',"
            + " canon = replace(convert_from(canon, 'UTF8'), 'a1', 'a2')::bytea where id = "
            + id(4));
    chainAnew();

    found(Tampering.Kind.HISTORY_REWRITTEN).extracting(Tampering::seal).contains(2L, 3L);
    found(Tampering.Kind.SEAL_FORGED).isEmpty();
    found(Tampering.Kind.ROW_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("mark"));
  }

  @Test
  void findsCheckpointsThatWereSignedBySomebodyElse(@TempDir Path elsewhere) throws IOException {
    SigningKey other = SigningKey.open(elsewhere);
    String forged = SignedNote.sign(other, 3, new byte[32], TestLog.NOW).text();
    Files.writeString(elsewhere.resolve("notes.txt"), forged);

    assertThat(log.verify(List.of(elsewhere.resolve("notes.txt"))).findings())
        .extracting(Tampering::kind)
        .containsExactly(Tampering.Kind.CHECKPOINT_FORGED);
  }

  @Test
  void findsAnOlderCopyOfTheDatabase(@TempDir Path newer) throws IOException {
    Path checkpoints = home.resolve("checkpoints");
    log.write("fourth", 2);
    log.seal();
    copy(checkpoints, newer);
    log.sql(
        "delete from decision where interaction_id = 'fourth'",
        "delete from seal where no >= 4",
        "delete from checkpoint where no >= 4");
    log.write("another-fourth", 1);
    log.seal();

    assertThat(log.verify(List.of(newer)).findings())
        .extracting(Tampering::kind)
        .contains(Tampering.Kind.HISTORY_REWRITTEN);
  }

  @Test
  void findsSealsThatWereDeletedInTheMiddle() {
    log.sql("delete from seal where no = 2");

    found(Tampering.Kind.SEALS_MISSING)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).isEqualTo("Seal 2 is gone."));
    found(Tampering.Kind.ROW_INSERTED).isNotEmpty();
  }

  @Test
  void findsALogThatWasEmptied() {
    log.sql("truncate decision, act, seal, checkpoint, publication");

    found(Tampering.Kind.LOG_BEHIND)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("ends at seal 0"));
  }

  /** Makes all seals again from what the rows say now, as somebody with the program can. */
  private void chainAnew() {
    Seal before = null;
    for (String no : log.sql("select no from seal order by no")) {
      List<Leaf> leaves = new ArrayList<>();
      for (String row :
          log.sql(
              "select d.id || ' ' || encode(d.leaf_hash, 'hex') from seal s,"
                  + " unnest(s.ids) with ordinality as u (id, place),"
                  + " (select id, leaf_hash from decision union all select id, leaf_hash from act) d"
                  + " where d.id = u.id and s.no = "
                  + no
                  + " order by place")) {
        String[] parts = row.split(" ");
        leaves.add(new Leaf(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]), null));
      }
      Instant at =
          Instant.parse(
              log.sql(
                      "select to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                          + " from seal where no = "
                          + no)
                  .get(0));
      before = Chain.seal(before, leaves, 0, at);
      log.sql(
          "update seal set hashes = '%s', root = '%s', prev = '%s', h = '%s' where no = %s"
              .formatted(
                  hex(before.hashes()),
                  hex(before.root()),
                  hex(before.prev()),
                  hex(before.h()),
                  no));
    }
  }

  private static String hex(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
        Files.delete(file);
      }
    }
  }
}
