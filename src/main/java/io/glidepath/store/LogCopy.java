package io.glidepath.store;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.log.seal.LogTable;
import io.glidepath.log.seal.LogTable.Member;
import io.glidepath.log.seal.LoggedRow;
import io.glidepath.log.seal.SealedLog.Cursor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows of the log as PostgreSQL streams them in its binary form. It sends on while they are looked
 * at; meanwhile the connection can do nothing else.
 */
final class LogCopy implements Cursor<LoggedRow> {
  private static final int HEAD = 15;
  private static final int COUNT = 2;
  private static final int LENGTH = 4;

  private final LogTable table;
  private final CopyOut rows;
  private boolean begun;

  private LogCopy(LogTable table, CopyOut rows) {
    this.table = table;
    this.rows = rows;
  }

  /** Those of a table that {@code which} takes, a condition and perhaps an order. */
  static LogCopy of(Connection connection, LogTable table, String which) throws SQLException {
    String members = table.members().stream().map(Member::column).collect(Collectors.joining(", "));
    String sql =
        String.format(
            Locale.ROOT,
            "copy (select id, xid, canon, mac, %s from %s where %s) to stdout (format binary)",
            members,
            table.word(),
            which);
    return new LogCopy(table, connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql));
  }

  @Override
  public @Nullable LoggedRow next() {
    try {
      byte[] bytes = rows.isActive() ? rows.readFromCopy() : null;
      if (bytes == null) {
        return null;
      }
      int at = begun ? 0 : afterHead(bytes);
      begun = true;
      int fields = (int) LoggedRow.number(bytes, at, COUNT);
      return fields < 0 ? next() : row(bytes, at + COUNT, fields);
    } catch (SQLException e) {
      throw new Unavailable("The log cannot be read: " + e.getMessage(), e);
    }
  }

  /** The signature, flags and an extension come before the first row. */
  private static int afterHead(byte[] bytes) {
    return HEAD + LENGTH + (int) LoggedRow.number(bytes, HEAD, LENGTH);
  }

  private LoggedRow row(byte[] bytes, int begin, int fields) {
    int[] places = new int[2 * fields];
    int at = begin;
    for (int i = 0; i < fields; i++) {
      int length = (int) LoggedRow.number(bytes, at, LENGTH);
      at += LENGTH;
      places[2 * i] = at;
      places[2 * i + 1] = length;
      at += Math.max(0, length);
    }
    long id = LoggedRow.number(bytes, places[2 * LoggedRow.ID], Long.BYTES);
    long xid = LoggedRow.number(bytes, places[2 * LoggedRow.XID], Long.BYTES);
    return new LoggedRow(table, id, xid, bytes, places);
  }
}
