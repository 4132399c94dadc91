package io.glidepath.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** How many transactions a PostgreSQL has had. */
final class TransactionCount {
  private static final long AT_ONCE = 1_000_000;

  private TransactionCount() {}

  /**
   * Has the server make empty transactions until the next one has at least this number: what is
   * written from then on is newer than all that was sealed.
   */
  static void reach(Connection connection, long number) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      for (long missing = missing(connection, number);
          missing > 0;
          missing = missing(connection, number)) {
        statement.execute(
            String.format(
                Locale.ROOT,
                "do $$ begin for i in 1 .. %d loop perform pg_current_xact_id(); commit; end loop; end $$",
                Math.min(missing, AT_ONCE)));
      }
      statement.execute("reset synchronous_commit");
    }
  }

  private static long missing(Connection connection, long number) throws SQLException {
    long next =
        Catalogue.rows(
                connection,
                "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint",
                row -> row.getLong(1))
            .get(0);
    return number - next;
  }
}
