package io.glidepath.bench.search;

import io.glidepath.bench.Table;
import io.glidepath.log.LogColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What indexes for searching would cost the writer of decisions: the same rows, a hundred a
 * transaction, into tables with the indexes that there are, with one for each member, and with an
 * inverted one of all members; by turns, in one run.
 */
final class WriteCost {
  private static final int ROUNDS = 3;
  private static final int ROWS = 40_000;
  private static final int AT_ONCE = 100;
  private static final String COLUMNS =
      "recorded_at, canon, mac"
          + LogColumn.ALL.stream()
              .filter(column -> column != LogColumn.ID)
              .map(column -> ", " + column.sql())
              .collect(Collectors.joining());
  private static final List<String> MEMBERS =
      Stream.concat(
              LogColumn.SEARCHED.stream().filter(column -> column != LogColumn.INTERACTION_ID),
              Stream.of(LogColumn.SCORE))
          .map(LogColumn::sql)
          .toList();

  private final Connection connection;

  WriteCost(Connection connection) {
    this.connection = connection;
  }

  Map<String, Object> run() throws SQLException {
    Map<String, double[]> seconds = new LinkedHashMap<>();
    Map<String, Long> log = new LinkedHashMap<>();
    try (Statement sql = connection.createStatement()) {
      sql.execute("set synchronous_commit = off");
      sql.execute(
          "create unlogged table sample as select row_number() over () as n, "
              + COLUMNS
              + ", id from (select * from decision order by id desc limit "
              + ROWS
              + ") d");
      sql.execute("create index on sample (n)");
      for (int round = 0; round < ROUNDS; round++) {
        for (String kind : List.of("as it is", "an index a member", "inverted")) {
          prepare(sql, kind);
          long before = position(sql);
          long begun = System.nanoTime();
          fill(sql);
          seconds.computeIfAbsent(kind, each -> new double[ROUNDS])[round] =
              (System.nanoTime() - begun) / 1e9;
          log.put(kind, position(sql) - before);
        }
      }
      sql.execute("drop table sample, written");
    }
    return report(seconds, log);
  }

  private static void prepare(Statement sql, String kind) throws SQLException {
    sql.execute("drop table if exists written");
    sql.execute(
        "create table written (like decision including defaults including generated including"
            + " indexes)");
    if (kind.equals("an index a member")) {
      for (String member : MEMBERS) {
        sql.execute("create index on written (" + member + ", id)");
      }
    } else if (kind.equals("inverted")) {
      String terms =
          String.join(", ", MEMBERS.stream().map(m -> "'" + m + "=' || " + m + "::text").toList());
      sql.execute("create index on written using gin ((array[" + terms + "]))");
    }
  }

  private static void fill(Statement sql) throws SQLException {
    String insert =
        "insert into written (" + COLUMNS + ", id) select " + COLUMNS + ", id from sample where n";
    for (int from = 1; from <= ROWS; from += AT_ONCE) {
      sql.execute(insert + " between " + from + " and " + (from + AT_ONCE - 1));
    }
  }

  private static long position(Statement sql) throws SQLException {
    try (ResultSet at = sql.executeQuery("select pg_current_wal_insert_lsn() - '0/0'")) {
      at.next();
      return at.getLong(1);
    }
  }

  private static Map<String, Object> report(Map<String, double[]> seconds, Map<String, Long> log) {
    Table table = new Table("indexes", "µs a row", "bytes of WAL a row");
    Map<String, Object> figures = new LinkedHashMap<>();
    seconds.forEach(
        (kind, each) -> {
          Arrays.sort(each);
          double micros = each[ROUNDS / 2] * 1e6 / ROWS;
          long bytes = log.getOrDefault(kind, 0L) / ROWS;
          table.row(kind, "%.0f".formatted(micros), Long.toString(bytes));
          figures.put(kind, Map.of("microsARow", micros, "walBytesARow", bytes));
        });
    System.out.printf(
        "%nwriting %,d rows, %d a transaction, median of %d%n%s", ROWS, AT_ONCE, ROUNDS, table);
    return figures;
  }
}
