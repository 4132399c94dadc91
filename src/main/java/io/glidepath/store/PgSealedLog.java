package io.glidepath.store;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.log.seal.Checkpoint;
import io.glidepath.log.seal.LogTable;
import io.glidepath.log.seal.LoggedRow;
import io.glidepath.log.seal.Seal;
import io.glidepath.log.seal.SealedLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The log in PostgreSQL, read in one snapshot: rows come over a connection for each table, so that
 * PostgreSQL fetches ahead, and everything else over the first one.
 */
final class PgSealedLog implements SealedLog {
  private static final int FETCH = 2_000;
  private static final int SEALS = 20;
  private static final String READING = "set transaction isolation level repeatable read read only";
  private static final String OF_ROW = " where xid_until > ?::xid8 order by xid_until limit 1";

  private final Supplier<JdbcSession> sessions;
  private final List<JdbcSession> open = new ArrayList<>();
  private final JdbcSession session;

  PgSealedLog(Supplier<JdbcSession> sessions) {
    this.sessions = sessions;
    session = session();
    session.within(connection -> connection.createStatement().execute(READING));
  }

  private JdbcSession session() {
    JdbcSession fresh = sessions.get();
    open.add(fresh);
    return fresh;
  }

  /** Reads one thing from a row of a result. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public Cursor<Seal> seals(long from) {
    return cursor(
        PgSealReading.SEAL + " where no >= ? order by no", from, SEALS, PgSealReading::seal);
  }

  @Override
  public Cursor<LoggedRow> rows(LogTable table, long from) {
    return session()
        .within(
            connection -> {
              sameSnapshot(connection);
              return LogCopy.of(connection, table, "id >= " + from + " order by id");
            });
  }

  /**
   * Sees what the first connection sees; takes rows in the index's order, for a sort would wait.
   */
  private void sameSnapshot(Connection connection) throws SQLException {
    String snapshot =
        list("select pg_export_snapshot() where ? = 0", 0L, row -> row.getString(1)).get(0);
    try (Statement statement = connection.createStatement()) {
      statement.execute(READING);
      statement.execute("set transaction snapshot '" + snapshot + "'");
      statement.execute("set local enable_sort = off");
    }
  }

  @Override
  public List<LoggedRow> row(long id) {
    List<LoggedRow> rows = new ArrayList<>();
    for (LogTable table : LogTable.values()) {
      Cursor<LoggedRow> found =
          session.within(connection -> LogCopy.of(connection, table, "id = " + id));
      for (LoggedRow row = found.next(); row != null; row = found.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public Optional<Seal> sealOf(LoggedRow row) {
    String xid = Long.toString(row.xid());
    return list(PgSealReading.SEAL + OF_ROW, xid, PgSealReading::seal).stream().findFirst();
  }

  @Override
  public List<Checkpoint> checkpoints(long from) {
    return list(
        PgSealReading.CHECKPOINT + " where no >= ? order by no", from, PgSealReading::checkpoint);
  }

  @Override
  public long firstSealSince(Instant time) {
    OffsetDateTime at = OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    return list("select coalesce(min(no), 1) from seal where at >= ?", at, row -> row.getLong(1))
        .get(0);
  }

  @Override
  public long size() {
    String sql = "select coalesce(sum(n), 0) from seal where no >= ?";
    return list(sql, 0L, row -> row.getLong(1)).get(0);
  }

  @Override
  public long end() {
    String sql = "select pg_snapshot_xmax(pg_current_snapshot())::text where ? = 0";
    return list(sql, 0L, row -> Long.parseLong(row.getString(1))).get(0);
  }

  private <T> List<T> list(String sql, Object parameter, Reader<T> reader) {
    List<T> found = new ArrayList<>();
    Cursor<T> cursor = cursor(sql, parameter, FETCH, reader);
    for (T each = cursor.next(); each != null; each = cursor.next()) {
      found.add(each);
    }
    return found;
  }

  private <T> Cursor<T> cursor(String sql, Object parameter, int fetch, Reader<T> reader) {
    return session.within(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.setFetchSize(fetch);
          statement.setObject(1, parameter);
          ResultSet rows = statement.executeQuery();
          return () -> next(statement, rows, reader);
        });
  }

  private static <T> @Nullable T next(
      PreparedStatement statement, ResultSet rows, Reader<T> reader) {
    try {
      if (!rows.isClosed() && rows.next()) {
        return reader.read(rows);
      }
      statement.close();
      return null;
    } catch (SQLException e) {
      throw new Unavailable("The log cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    open.forEach(JdbcSession::close);
  }
}
