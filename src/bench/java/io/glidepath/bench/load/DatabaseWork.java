package io.glidepath.bench.load;

import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What PostgreSQL has done so far, by its own account, which it brings up to date each second.
 *
 * @param events rows of events
 * @param standings rows of interactions, new and changed
 * @param transactions those that were committed
 * @param records records of the write-ahead log
 * @param bytes their bytes
 */
record DatabaseWork(long events, long standings, long transactions, long records, long bytes) {
  private static final String ASK =
      """
      select
        (select sum(n_tup_ins) from pg_stat_user_tables where relname like 'event\\_2%'
          or relname = 'event_other')::bigint,
        (select n_tup_ins + n_tup_upd from pg_stat_user_tables where relname = 'interaction'),
        (select xact_commit from pg_stat_database where datname = current_database()),
        wal_records, wal_bytes::bigint
      from pg_stat_wal
      """;

  static DatabaseWork of(Path data) {
    ServerEndpoint endpoint = EmbeddedPostgres.running(data).orElseThrow();
    try (Connection connection =
            DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ASK)) {
      row.next();
      return new DatabaseWork(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  DatabaseWork since(DatabaseWork before) {
    return new DatabaseWork(
        events - before.events,
        standings - before.standings,
        transactions - before.transactions,
        records - before.records,
        bytes - before.bytes);
  }

  /** Each but the events as a share of one event. */
  Map<String, Object> anEvent() {
    double each = Math.max(1, events);
    Map<String, Object> anEvent = new LinkedHashMap<>();
    anEvent.put("standings", standings / each);
    anEvent.put("transactions", transactions / each);
    anEvent.put("walRecords", records / each);
    anEvent.put("walBytes", bytes / each);
    return anEvent;
  }

  String line() {
    double each = Math.max(1, events);
    return "the database, an event: %.2f writes of its interaction, %.3f transactions, %.1f records and %,.0f bytes of its log"
        .formatted(standings / each, transactions / each, records / each, bytes / each);
  }
}
