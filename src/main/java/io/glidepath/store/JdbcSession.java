package io.glidepath.store;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.store.postgres.ServerEndpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection of its own for one thread that works in the background, opened when it is needed and
 * again after a fault. Each piece of work is a transaction.
 */
final class JdbcSession implements AutoCloseable {
  private final Supplier<ServerEndpoint> endpoint;
  private final String name;
  private final Supplier<@Nullable String> role;
  private @Nullable Connection connection;

  /** {@code role} is what the connection may do, null for all that the user may. */
  JdbcSession(Supplier<ServerEndpoint> endpoint, String name, Supplier<@Nullable String> role) {
    this.endpoint = endpoint;
    this.name = name;
    this.role = role;
  }

  /** Something done with the connection. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** Does the work in one transaction; throws {@link Unavailable} if that failed. */
  <T> T work(Work<T> work) {
    try {
      Connection open = open();
      T done = work.in(open);
      open.commit();
      return done;
    } catch (SQLException e) {
      close();
      throw new Unavailable("The database refused or went away: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Does something within the work that is going on. */
  <T> T within(Work<T> work) {
    try {
      return work.in(open());
    } catch (SQLException e) {
      throw new Unavailable("The database refused or went away: " + e.getMessage(), e);
    }
  }

  private Connection open() throws SQLException {
    Connection known = connection;
    if (known != null && !known.isClosed()) {
      return known;
    }
    ServerEndpoint to = endpoint.get();
    Properties properties = new Properties();
    properties.setProperty("user", to.user());
    properties.setProperty("password", to.password());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("prepareThreshold", "-1");
    String as = role.get();
    if (as != null) {
      properties.setProperty("options", "-c role=" + as);
    }
    Connection fresh = DriverManager.getConnection(to.jdbcUrl(), properties);
    fresh.setAutoCommit(false);
    connection = fresh;
    return fresh;
  }

  /** Ends the connection; what was not committed is undone. */
  @Override
  public void close() {
    Connection known = connection;
    connection = null;
    if (known != null) {
      try {
        known.close();
      } catch (SQLException e) {
        // It is gone, and that was the aim.
      }
    }
  }
}
