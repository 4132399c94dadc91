package io.glidepath.store.backup;

import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.Progress;
import io.glidepath.store.postgres.ServerEndpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection of the tables' owner, to a PostgreSQL that runs or is started for it. */
final class OwnerConnection implements AutoCloseable {
  private final @Nullable EmbeddedPostgres started;
  private final ServerEndpoint endpoint;
  private final Connection connection;

  private OwnerConnection(@Nullable EmbeddedPostgres started, ServerEndpoint endpoint) {
    this.started = started;
    this.endpoint = endpoint;
    try {
      connection =
          DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
    } catch (SQLException e) {
      if (started != null) {
        started.close();
      }
      throw new BackupRefused(
          "PostgreSQL at " + endpoint + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Beside a server that runs on it, else by itself; nothing is made. */
  static OwnerConnection beside(DatabaseSettings settings, Progress progress) {
    Optional<ServerEndpoint> running =
        settings.url() == null ? EmbeddedPostgres.running(settings.data()) : Optional.empty();
    if (running.isPresent()) {
      return new OwnerConnection(null, running.get());
    }
    if (settings.url() == null && !EmbeddedPostgres.isThere(settings.data())) {
      throw new BackupRefused(
          "There is no database in " + settings.data() + "; name the server's --data directory.");
    }
    return alone(settings, progress);
  }

  /** While nobody else has the data directory, which is made if it is not there. */
  static OwnerConnection alone(DatabaseSettings settings, Progress progress) {
    String url = settings.url();
    if (url != null) {
      return new OwnerConnection(null, ServerEndpoint.parse(url));
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data(), progress);
    return new OwnerConnection(postgres, postgres.endpoint());
  }

  Connection open() {
    return connection;
  }

  ServerEndpoint endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException gone) {
      // and that was the aim
    }
    if (started != null) {
      started.close();
    }
  }
}
