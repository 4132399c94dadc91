package io.glidepath.store;

import io.glidepath.store.postgres.CannotStart;
import io.glidepath.store.postgres.Durability;
import io.glidepath.store.postgres.Endpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, brought to this program's version when it starts. */
final class Schema {
  /** Weeks for which partitions are made ahead. */
  static final int WEEKS_AHEAD = 8;

  private Schema() {}

  /** Checks that the server is durable, migrates it, and makes partitions ahead. */
  static void prepare(Endpoint endpoint) {
    try (Connection connection =
            DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
        Statement statement = connection.createStatement()) {
      Durability.check(connection);
      migrate(endpoint);
      statement.execute("select make_partitions(" + WEEKS_AHEAD + ")");
    } catch (SQLException e) {
      throw new CannotStart("PostgreSQL at " + endpoint + " cannot be used: " + e.getMessage(), e);
    } catch (FlywayException e) {
      throw new CannotStart(
          "The tables at " + endpoint + " cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  private static void migrate(Endpoint endpoint) {
    Flyway.configure()
        .dataSource(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())
        .locations("classpath:db")
        .load()
        .migrate();
  }
}
