package io.glidepath.process;

import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What somebody reads who looks into the database of a server that runs. */
final class Sql {
  private Sql() {}

  /** The first column of the answer, as text. */
  static List<String> ask(Path data, String sql) throws SQLException {
    ServerEndpoint endpoint = EmbeddedPostgres.running(data).orElseThrow();
    try (Connection connection =
            DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
