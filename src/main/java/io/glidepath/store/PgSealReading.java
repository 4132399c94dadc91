package io.glidepath.store;

import io.glidepath.log.seal.Checkpoint;
import io.glidepath.log.seal.Seal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows of seals and checkpoints as records. */
final class PgSealReading {
  /** The columns that {@link #seal} takes, by their place. */
  static final String SEAL = "select no, at, xid_until::text, ids, hashes, root, prev, h from seal";

  static final String CHECKPOINT = "select no, at, note from checkpoint";

  private PgSealReading() {}

  static @Nullable Seal last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SEAL + " order by no desc limit 1")) {
      return row.next() ? seal(row) : null;
    }
  }

  static @Nullable Checkpoint checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(CHECKPOINT + " order by no desc limit 1")) {
      return row.next() ? checkpoint(row) : null;
    }
  }

  static Seal seal(ResultSet row) throws SQLException {
    Long[] boxed = (Long[]) row.getArray(4).getArray();
    long[] ids = new long[boxed.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = boxed[i];
    }
    return new Seal(
        row.getLong(1),
        time(row, 2),
        Long.parseLong(row.getString(3)),
        ids,
        row.getBytes(5),
        row.getBytes(6),
        row.getBytes(7),
        row.getBytes(8));
  }

  static Checkpoint checkpoint(ResultSet row) throws SQLException {
    return new Checkpoint(row.getLong(1), time(row, 2), row.getString(3));
  }

  static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
