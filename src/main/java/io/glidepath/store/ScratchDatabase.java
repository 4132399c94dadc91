package io.glidepath.store;

import io.glidepath.store.postgres.CannotStart;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A database without content beside the real one, in the same PostgreSQL, for work of which nothing
 * is to be kept. It is gone when it is closed; one that a killed program left behind goes when the
 * next is made. In a PostgreSQL of our own its tables are copied from a blank that stays, since
 * making them anew takes a second or more.
 */
public final class ScratchDatabase implements AutoCloseable {
  private static final String PREFIX = "glidepath_scratch_";
  private static final String BLANK = "glidepath_blank_" + Schema.VERSION;
  private static final String LEFT_BEHIND =
      "select datname from pg_database d where (datname like 'glidepath\\_scratch\\_%'"
          + " or datname like 'glidepath\\_blank\\_%' and datname <> '"
          + BLANK
          + "') and not exists (select from pg_stat_activity a where a.datname = d.datname)";
  private static final String IS_THERE =
      "select datname from pg_database where datname = '" + BLANK + "'";

  private final ServerEndpoint beside;
  private final boolean ours;
  private final DatabaseSettings settings;
  private final String name;

  private ScratchDatabase(ServerEndpoint beside, boolean ours, String url, Path keys, String name) {
    this.beside = beside;
    this.ours = ours;
    this.name = name;
    settings = DatabaseSettings.embedded(keys).withUrl(url);
  }

  /**
   * Makes one beside the database that {@code real} names and that runs. {@code keys} is where the
   * keys of what is written there are kept. Throws CannotStart if the user may not make one.
   */
  public static ScratchDatabase make(DatabaseSettings real, Path keys) {
    String name = PREFIX + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    String given = real.url();
    ServerEndpoint beside =
        given == null
            ? EmbeddedPostgres.running(real.data())
                .orElseThrow(() -> new CannotStart("PostgreSQL does not run in " + real.data()))
            : ServerEndpoint.parse(given);
    ScratchDatabase scratch =
        new ScratchDatabase(
            beside,
            given == null,
            given == null ? beside.url(name) : named(given, name),
            keys,
            name);
    scratch.make();
    return scratch;
  }

  /** The settings that open it. */
  public DatabaseSettings settings() {
    return settings;
  }

  private void make() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String old : namesIn(statement, LEFT_BEHIND)) {
        statement.execute("drop database if exists " + old);
      }
      if (ours) {
        makeBlank(statement);
        create(statement, " template " + BLANK);
      } else {
        create(statement, "");
      }
    } catch (SQLException e) {
      throw new CannotStart("No database can be made beside " + beside + ": " + e.getMessage(), e);
    }
  }

  private void create(Statement statement, String from) throws SQLException {
    statement.execute(
        String.format(Locale.ROOT, "create database %s owner \"%s\"%s", name, beside.user(), from));
  }

  /** Makes the blank if there is none; whole or not at all, since it gets its name last. */
  private void makeBlank(Statement statement) throws SQLException {
    if (namesIn(statement, IS_THERE).isEmpty()) {
      create(statement, "");
      Schema.migrate(ServerEndpoint.parse(String.valueOf(settings.url())));
      statement.execute(String.format(Locale.ROOT, "alter database %s rename to %s", name, BLANK));
    }
  }

  private static List<String> namesIn(Statement statement, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(beside.jdbcUrl(), beside.user(), beside.password());
  }

  /** The same address with another database. */
  private static String named(String url, String database) {
    URI address = URI.create(url);
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return address.getScheme() + "://" + address.getRawAuthority() + "/" + database + query;
  }

  /** Drops it with whatever still works on it. Throws CannotStart if that is refused. */
  @Override
  public void close() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
    } catch (SQLException e) {
      throw new CannotStart("The database " + name + " cannot be dropped: " + e.getMessage(), e);
    }
  }
}
