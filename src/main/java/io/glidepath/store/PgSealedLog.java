package io.glidepath.store;

import io.glidepath.advice.Journal.Unavailable;
import io.glidepath.advice.seal.Checkpoint;
import io.glidepath.advice.seal.LogTable;
import io.glidepath.advice.seal.LogTable.Member;
import io.glidepath.advice.seal.LoggedRow;
import io.glidepath.advice.seal.Seal;
import io.glidepath.advice.seal.SealedLog;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The log in PostgreSQL, read in one snapshot over one connection: cursors that fetch some thousand
 * rows at a time.
 */
final class PgSealedLog implements SealedLog {
  private static final int FETCH = 2_000;
  private static final int SEALS = 20;
  private static final String OF_ROW = " where xid_until > ?::xid8 order by xid_until limit 1";

  private final Session session;

  PgSealedLog(Session session) {
    this.session = session;
    session.within(
        connection ->
            connection
                .createStatement()
                .execute("set transaction isolation level repeatable read read only"));
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
    String sql = select(table) + " where id >= ? order by id";
    return cursor(sql, from, FETCH, row -> row(table, row));
  }

  @Override
  public List<LoggedRow> row(long id) {
    List<LoggedRow> rows = new ArrayList<>();
    for (LogTable table : LogTable.values()) {
      rows.addAll(list(select(table) + " where id = ?", id, row -> row(table, row)));
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

  private static String select(LogTable table) {
    String columns = table.members().stream().map(Member::column).collect(Collectors.joining(", "));
    return "select id, xid::text::bigint, canon, mac, " + columns + " from " + table.word();
  }

  private static LoggedRow row(LogTable table, ResultSet row) throws SQLException {
    List<Member> members = table.members();
    @Nullable Object[] values = new Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, i + 5, members.get(i).form());
    }
    return new LoggedRow(
        table, row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4), values);
  }

  private static @Nullable Object value(ResultSet row, int column, LogTable.Form form)
      throws SQLException {
    return switch (form) {
      case TEXT, JSON -> row.getBytes(column);
      case NUMBER -> row.getLong(column);
      case TIME -> PgSealReading.time(row, column);
    };
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
    session.close();
  }
}
