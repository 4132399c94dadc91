package io.glidepath.store;

import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.journal.Journal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role of the database may not do, tried as that role. */
class RightsTest {
  static {
    TestDatabase.journal();
  }

  private final Sql sql = Sql.owner(TestDatabase.DATA);

  @AfterEach
  void close() throws SQLException {
    sql.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decision",
        "act",
        "seal",
        "checkpoint",
        "publication",
        "event",
        "event_key",
        "data_key",
        "master_key",
        "rule_text",
        "revision_file",
        "feedback",
        "legal_hold",
        "review",
        "act_note"
      })
  void theWriterChangesAndDeletesNothingOfTheRecord(String table) throws SQLException {
    as("glidepath_writer");
    String column =
        sql.ask(
                "select attname from pg_attribute where attrelid = '"
                    + table
                    + "'::regclass and attnum > 0 and attgenerated = '' and attidentity = '' limit 1")
            .get(0);

    refused("update " + table + " set " + column + " = " + column);
    refused("delete from " + table);
    refused("truncate " + table);
    refused("alter table " + table + " add column more text");
    refused("drop table " + table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "glidepath_writer | insert into seal (no) values (1)",
        "glidepath_writer | insert into checkpoint (no) values (1)",
        "glidepath_writer | insert into master_key (no) values (99)",
        "glidepath_writer | delete from interaction",
        "glidepath_writer | truncate interaction",
        "glidepath_writer | create table mine (a text)",
        "glidepath_writer | select grant_rights()",
        "glidepath_writer | alter function make_partitions(integer) security invoker",
        "glidepath_sealer | select * from event",
        "glidepath_sealer | select * from data_key",
        "glidepath_sealer | select * from interaction",
        "glidepath_sealer | insert into decision (id) values (1)",
        "glidepath_sealer | update seal set n = 0",
        "glidepath_sealer | delete from seal",
        "glidepath_sealer | delete from checkpoint",
        "glidepath_sealer | update decision set canon = canon",
        "glidepath_eraser | update decision set canon = canon",
        "glidepath_eraser | delete from decision",
        "glidepath_eraser | delete from act",
        "glidepath_eraser | update act set detail = ''",
        "glidepath_eraser | delete from seal",
        "glidepath_eraser | update event set body = body",
        "glidepath_eraser | insert into seal (no) values (1)",
        "glidepath_qa | select * from event",
        "glidepath_qa | select * from interaction",
        "glidepath_qa | select * from decision",
        "glidepath_qa | select * from data_key",
        "glidepath_qa | select * from agent_frame",
        "glidepath_qa | insert into act (id) values (1)",
        "glidepath_qa | select make_partitions(1)",
        "glidepath_qa | update qa_interaction set status = 'ended'"
      })
  void refusesWhatIsNotARolesWork(String role, String statement) throws SQLException {
    as(role);

    refused(statement);
  }

  @Test
  void qaReadsItsViews() throws SQLException {
    as("glidepath_qa");
    for (String view : List.of("qa_interaction", "qa_decision", "qa_act", "qa_seal")) {
      assertThatCode(() -> sql.ask("select count(*) from " + view)).doesNotThrowAnyException();
    }
  }

  @Test
  void theServerWritesAsTheWriter() throws SQLException {
    Journal journal = TestDatabase.journal();
    Journal.Group group = group(List.of(entry("as-writer", 1)), standing("as-writer", 1));
    sql.run("revoke insert on event from glidepath_writer");
    try {
      assertThatThrownBy(() -> journal.commit(group))
          .isInstanceOf(Journal.Unavailable.class)
          .hasMessageContaining("permission denied");
    } finally {
      sql.run("grant insert on event to glidepath_writer");
    }
    assertThatCode(() -> journal.commit(group)).doesNotThrowAnyException();
  }

  private void as(String role) throws SQLException {
    sql.run("set role " + role);
  }

  private void refused(String statement) {
    assertThatThrownBy(() -> sql.run(statement))
        .as(statement)
        .isInstanceOfSatisfying(
            SQLException.class,
            e -> org.assertj.core.api.Assertions.assertThat(e.getSQLState()).isEqualTo("42501"));
  }
}
