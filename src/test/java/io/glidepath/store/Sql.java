package io.glidepath.store;

import io.glidepath.Superuser;
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

/** Statements of somebody beside Glidepath, who has the database of a data directory open. */
final class Sql implements AutoCloseable {
  private final Connection connection;

  private Sql(Connection connection) {
    this.connection = connection;
  }

  /** As the one who may do everything. */
  static Sql superuser(Path data) {
    try {
      return new Sql(Superuser.connect(data));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the owner of the tables. */
  static Sql owner(Path data) {
    ServerEndpoint endpoint = EmbeddedPostgres.running(data).orElseThrow();
    try {
      return new Sql(
          DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the answer, as text. */
  List<String> ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
