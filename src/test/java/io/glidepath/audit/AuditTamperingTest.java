package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.audit.verify.Tampering;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a superuser of the database may try on rows and publications, and what gives it away. */
class AuditTamperingTest extends TamperedLog {
  @Test
  void findsARowWhoseColumnWasEdited() {
    log.sql("update decision set agent_id = 'a2' where id = " + id(1));

    found(Tampering.Kind.ROW_EDITED)
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

    found(Tampering.Kind.ROW_EDITED)
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

    found(Tampering.Kind.ROW_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("changed alike"));
  }

  @Test
  void findsADeletedRow() {
    log.sql("delete from decision where id = " + id(4));

    found(Tampering.Kind.ROW_MISSING)
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

    found(Tampering.Kind.ROW_INSERTED)
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

    found(Tampering.Kind.ROW_INSERTED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.ids()).containsExactly(id(2) + 2));
  }

  @Test
  void findsACopyOfARow() {
    insert(id(1), "mac");
    log.seal();

    found(Tampering.Kind.ROW_COPIED)
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

    found(Tampering.Kind.ROW_COPIED).hasSize(1);
  }

  @Test
  void findsSwappedRows() {
    log.sql(
        "update decision set id = -1 where id = " + id(0),
        "update decision set id = " + id(0) + " where id = " + id(2),
        "update decision set id = " + id(2) + " where id = -1");

    found(Tampering.Kind.ROWS_SWAPPED)
        .extracting(Tampering::ids)
        .containsExactlyInAnyOrder(List.of(id(0), id(2)), List.of(id(2), id(0)));
  }

  @Test
  void findsAnAct() {
    log.sql("update act set by_whom = 'nobody' where kind = 'glass-broken'");

    found(Tampering.Kind.ROW_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("table act", "by_whom"));
  }

  @Test
  void findsADeletedAct() {
    log.sql("delete from act where kind = 'glass-broken'");

    found(Tampering.Kind.ROW_MISSING).hasSize(1);
  }

  @Test
  void findsAPublicationThatWasEdited() {
    log.sql("update publication set by = 'lead2'");

    found(Tampering.Kind.PUBLICATION_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("Publication 1 was edited"));
  }

  @Test
  void findsARuleTextThatWasEdited() {
    log.sql("update rule_text set text = 'something else'");

    found(Tampering.Kind.PUBLICATION_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("other rule texts"));
  }

  @Test
  void findsAPublicationThatWasDeleted() {
    log.sql("delete from publication");

    found(Tampering.Kind.PUBLICATION_EDITED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("deleted"));
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
}
