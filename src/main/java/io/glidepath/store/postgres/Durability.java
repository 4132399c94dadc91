package io.glidepath.store.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** The check that a server keeps what it has acknowledged, even through a power cut. */
public final class Durability {
  /** Values of synchronous_commit that wait until the server's own disk has the commit. */
  private static final Set<String> WAITS = Set.of("on", "local", "remote_write", "remote_apply");

  private Durability() {}

  /** Throws {@link CannotStart} if the server would lose what it acknowledged. */
  public static void check(Connection connection) throws SQLException {
    require(connection, "fsync", Set.of("on"));
    require(connection, "full_page_writes", Set.of("on"));
    require(connection, "synchronous_commit", WAITS);
  }

  private static void require(Connection connection, String name, Set<String> good)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + name)) {
      row.next();
      String value = row.getString(1);
      if (!good.contains(value)) {
        throw new CannotStart(
            "PostgreSQL runs with %s = %s and would lose acknowledged events in a power cut; set %s = on."
                .formatted(name, value, name));
      }
    }
  }
}
