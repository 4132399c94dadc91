package io.glidepath.store.postgres;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL database is, and who we are to it. */
public final class ServerEndpoint {
  private final PgConnectOptions options;
  private final Encryption encryption;

  private ServerEndpoint(PgConnectOptions options, Encryption encryption) {
    this.options = options;
    this.encryption = encryption;
    encryption.use(options);
  }

  static ServerEndpoint local(int port, String database, String user, String password) {
    return new ServerEndpoint(
        new PgConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setDatabase(database)
            .setUser(user)
            .setPassword(password),
        Encryption.none());
  }

  /**
   * Reads {@code postgresql://user:password@host:port/database}, with {@code ?sslmode=} and {@code
   * &sslrootcert=} if connections are to be encrypted; else throws CannotStart.
   */
  public static ServerEndpoint parse(String url) {
    try {
      PgConnectOptions options = PgConnectOptions.fromUri(Encryption.known(url));
      return new ServerEndpoint(options, Encryption.of(options, url));
    } catch (CannotStart e) {
      throw e;
    } catch (RuntimeException e) {
      // The cause is not kept: it may quote the password.
      throw new CannotStart(
          "The database's address is not understood; write it as"
              + " postgresql://user:password@host:5432/database.");
    }
  }

  /**
   * For sessions that give up a statement after {@code timeoutMillis}, and that may do what the
   * role may; null for all that the user may.
   */
  public PgConnectOptions options(String application, long timeoutMillis, @Nullable String role) {
    PgConnectOptions copy = new PgConnectOptions(options);
    copy.setCachePreparedStatements(true).setPipeliningLimit(256);
    Map<String, String> properties = copy.getProperties();
    properties.put("application_name", application);
    properties.put("synchronous_commit", "on");
    properties.put("statement_timeout", Long.toString(timeoutMillis));
    if (role != null) {
      properties.put("role", role);
    }
    return copy;
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://"
        + options.getHost()
        + ":"
        + options.getPort()
        + "/"
        + options.getDatabase()
        + "?"
        + encryption.jdbc()
        + "&ApplicationName=glidepath-schema";
  }

  /** The address of another database of the same server, as {@link #parse} reads it. */
  public String url(String database) {
    return String.format(
        Locale.ROOT,
        "postgresql://%s:%s@%s:%d/%s",
        encoded(options.getUser()),
        encoded(options.getPassword()),
        options.getHost(),
        options.getPort(),
        database);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public String user() {
    return options.getUser();
  }

  public String password() {
    return options.getPassword();
  }

  @Override
  public String toString() {
    return options.getHost() + ":" + options.getPort() + "/" + options.getDatabase();
  }
}
