package io.glidepath.store;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.store.postgres.CannotStart;
import io.glidepath.store.postgres.Durability;
import io.glidepath.store.postgres.ServerEndpoint;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, brought to this program's version when it starts. */
public final class Schema {
  /** The newest migration in {@code db/}. Flyway takes a second to find out that it has no work. */
  public static final int VERSION = 20;

  /** Makes partitions for the days ahead. */
  static final String MAKE_PARTITIONS = "select make_partitions(14)";

  private static final String SETTINGS =
      "select name, current_setting(name) from pg_settings where name = any($1)";
  private static final String HISTORY =
      "select to_regclass('flyway_schema_history') is not null as exists";
  private static final String VERSION_THERE =
      "select coalesce(max(version::integer), 0) from flyway_schema_history where success";

  private final LaneConnections lines;
  private final ServerEndpoint endpoint;

  Schema(LaneConnections lines, ServerEndpoint endpoint) {
    this.lines = lines;
    this.endpoint = endpoint;
  }

  /** Checks that the server is durable, migrates it if need be, and makes partitions ahead. */
  void prepare() {
    try {
      Durability.check(settings());
      int there = version();
      if (there > VERSION) {
        throw new CannotStart(
            "The tables at " + endpoint + " are of a newer Glidepath; use that one or later.");
      }
      if (there < VERSION) {
        migrate(endpoint);
      }
      query(MAKE_PARTITIONS);
    } catch (Unavailable e) {
      throw new CannotStart("PostgreSQL at " + endpoint + " cannot be used: " + e.getMessage(), e);
    } catch (FlywayException e) {
      throw new CannotStart(
          "The tables at " + endpoint + " cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  private Map<String, String> settings() {
    String[] names = Durability.settings().toArray(String[]::new);
    Map<String, String> settings = new HashMap<>();
    lines
        .ask(line -> line.preparedQuery(SETTINGS).execute(Tuple.tuple().addArrayOfString(names)))
        .forEach(row -> settings.put(row.getString(0), row.getString(1)));
    return settings;
  }

  /** The version of the tables, 0 if there are none. */
  int version() {
    boolean exists = query(HISTORY).iterator().next().getBoolean(0);
    return exists ? query(VERSION_THERE).iterator().next().getInteger(0) : 0;
  }

  private RowSet<Row> query(String sql) {
    return lines.ask(line -> line.query(sql).execute());
  }

  /** Brings the tables of a database to this program's version. */
  static void migrate(ServerEndpoint endpoint) {
    migrate(endpoint, VERSION);
  }

  /** Brings the tables of a database to a version, {@link #VERSION} at most, and no further. */
  public static void migrate(ServerEndpoint endpoint, int version) {
    Flyway.configure()
        .dataSource(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())
        .locations("classpath:db")
        .target(Integer.toString(version))
        .load()
        .migrate();
  }
}
