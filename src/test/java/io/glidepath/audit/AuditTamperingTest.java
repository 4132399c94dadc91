package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.seal.Leaf;
import io.glidepath.advice.seal.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a superuser of the database may try on the log, and what gives it away. */
class AuditTamperingTest {
  @TempDir Path home;
  private TestLog log;

  @BeforeEach
  void fill() {
    log = new TestLog(home);
    log.write("first", 3);
    log.seal();
    log.write("second", 3);
    log.act("second");
    log.publish("r1");
    log.seal();
    log.write("third", 2);
    log.seal();
    assertThat(log.verify().findings()).isEmpty();
  }

  @Test
  void findsARowWhoseColumnWasEdited() {
    log.sql("update decision set agent_id = 'a2' where id = " + id(1));

    found(Finding.Kind.ROW_EDITED)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ids()).containsExactly(id(1));
              assertThat(finding.seal()).isOne();
              assertThat(finding.text()).contains("column agent_id was changed");
            });
  }

  @Test
  void findsARowWhoseBytesWereEdited() {
    log.sql(
        "update decision set canon = replace(convert_from(canon, 'UTF8'), 'a1', 'a2')::bytea"
            + " where id = "
            + id(4));

    found(Finding.Kind.ROW_EDITED)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ids()).containsExactly(id(4));
              assertThat(finding.seal()).isEqualTo(2);
              assertThat(finding.text()).contains("canonical bytes were changed, its columns not");
            });
  }

  @Test
  void findsARowThatWasEditedThroughAndThrough() {
    log.sql(
        "update decision set agent_id = 'a2',"
            + " canon = replace(convert_from(canon, 'UTF8'), 'a1', 'a2')::bytea where id = "
            + id(0));

    found(Finding.Kind.ROW_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("changed alike"));
  }

  @Test
  void findsADeletedRow() {
    log.sql("delete from decision where id = " + id(4));

    found(Finding.Kind.ROW_MISSING)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ids()).containsExactly(id(4));
              assertThat(finding.seal()).isEqualTo(2);
            });
  }

  @Test
  void findsARowInsertedWithANaturalId() {
    insert(id(7) + 2, "mac");
    log.seal();

    found(Finding.Kind.ROW_INSERTED)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ids()).containsExactly(id(7) + 2);
              assertThat(finding.text()).contains("not written by Glidepath");
            });
  }

  @Test
  void findsARowInsertedUnderAForgedIdAndTransaction() {
    insert(id(2) + 2, "null");
    log.sql(
        "update decision set xid = (select xid from decision where id = "
            + id(1)
            + ") where id = "
            + (id(2) + 2));
    log.seal();

    found(Finding.Kind.ROW_INSERTED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.ids()).containsExactly(id(2) + 2));
  }

  @Test
  void findsACopyOfARow() {
    insert(id(1), "mac");
    log.seal();

    found(Finding.Kind.ROW_COPIED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.ids()).containsExactly(id(1)));
  }

  @Test
  void findsACopyThatIsOlderThanItsRow() {
    insert(id(1), "mac");
    log.sql(
        "update decision set recorded_at = recorded_at - interval '1 hour', xid = '5'"
            + " where xid = (select max(xid::text::bigint)::text::xid8 from decision)");
    log.seal();

    found(Finding.Kind.ROW_COPIED).hasSize(1);
  }

  @Test
  void findsSwappedRows() {
    log.sql(
        "update decision set id = -1 where id = " + id(0),
        "update decision set id = " + id(0) + " where id = " + id(2),
        "update decision set id = " + id(2) + " where id = -1");

    found(Finding.Kind.ROWS_SWAPPED)
        .extracting(Finding::ids)
        .containsExactlyInAnyOrder(List.of(id(0), id(2)), List.of(id(2), id(0)));
  }

  @Test
  void findsATailThatWasCutOffByTheCheckpoint() {
    log.sql(
        "delete from decision where id >= " + id(6),
        "delete from seal where no >= 3",
        "delete from checkpoint where no >= 3");

    found(Finding.Kind.LOG_BEHIND)
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.text()).contains("ends at seal 2").contains("of seal 3"));
  }

  @Test
  void findsASealThatWasChanged() {
    log.sql("update seal set hashes = sha256('x') || substr(hashes, 33) where no = 2");

    found(Finding.Kind.SEAL_FORGED).extracting(Finding::seal).containsOnly(2L);
  }

  @Test
  void findsAHistoryThatWasSealedAnew() {
    log.sql(
        "update decision set agent_id = 'a2',"
            + " canon = replace(convert_from(canon, 'UTF8'), 'a1', 'a2')::bytea where id = "
            + id(4));
    chainAnew();

    found(Finding.Kind.HISTORY_REWRITTEN).extracting(Finding::seal).contains(2L, 3L);
    found(Finding.Kind.SEAL_FORGED).isEmpty();
    found(Finding.Kind.ROW_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("mark"));
  }

  @Test
  void findsCheckpointsThatWereSignedBySomebodyElse(@TempDir Path elsewhere) throws IOException {
    SigningKey other = SigningKey.open(elsewhere);
    String forged = SignedNote.sign(other, 3, new byte[32], TestLog.NOW).text();
    Files.writeString(elsewhere.resolve("notes.txt"), forged);

    assertThat(log.verify(List.of(elsewhere.resolve("notes.txt"))).findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.CHECKPOINT_FORGED);
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
        .extracting(Finding::kind)
        .contains(Finding.Kind.HISTORY_REWRITTEN);
  }

  @Test
  void findsAnAct() {
    log.sql("update act set by_whom = 'nobody' where kind = 'glass-broken'");

    found(Finding.Kind.ROW_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("table act", "by_whom"));
  }

  @Test
  void findsADeletedAct() {
    log.sql("delete from act where kind = 'glass-broken'");

    found(Finding.Kind.ROW_MISSING).hasSize(1);
  }

  @Test
  void findsAPublicationThatWasEdited() {
    log.sql("update publication set by = 'lead2'");

    found(Finding.Kind.PUBLICATION_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("Publication 1 was edited"));
  }

  @Test
  void findsARuleTextThatWasEdited() {
    log.sql("update rule_text set text = 'something else'");

    found(Finding.Kind.PUBLICATION_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("other rule texts"));
  }

  @Test
  void findsAPublicationThatWasDeleted() {
    log.sql("delete from publication");

    found(Finding.Kind.PUBLICATION_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("deleted"));
  }

  @Test
  void findsSealsThatWereDeletedInTheMiddle() {
    log.sql("delete from seal where no = 2");

    found(Finding.Kind.SEALS_MISSING)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).isEqualTo("Seal 2 is gone."));
    found(Finding.Kind.ROW_INSERTED).isNotEmpty();
  }

  @Test
  void findsALogThatWasEmptied() {
    log.sql("truncate decision, act, seal, checkpoint, publication");

    found(Finding.Kind.LOG_BEHIND)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("ends at seal 0"));
  }

  private long id(int place) {
    return IDS.computeIfAbsent(log, each -> log.ids()).get(place);
  }

  private static final java.util.Map<TestLog, List<Long>> IDS = new java.util.WeakHashMap<>();

  private ListAssert<Finding> found(Finding.Kind kind) {
    Verified verified = log.verify();
    assertThat(verified.isSound()).isFalse();
    return assertThat(verified.findings().stream().filter(each -> each.kind() == kind).toList());
  }

  /** A row of the superuser's, made from the second row. */
  private void insert(long id, String mac) {
    String columns =
        "at, interaction_id, seq, event, rule, pillar, rule_version, rulebook, outcome,"
            + " suppressed_by, detail, facts, suggestion_id, agent_id, team, queue, channel,"
            + " language, issue, segment, score";
    log.sql(
        "insert into decision (id, "
            + columns
            + ", canon, mac) select "
            + id
            + ", "
            + columns
            + ", replace(convert_from(canon, 'UTF8'), id::text, '"
            + id
            + "')::bytea, "
            + mac
            + " from decision where id = "
            + id(1));
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
