package io.glidepath;

import io.glidepath.store.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database's own administrator, who may do everything and has a password of its own. */
public final class Superuser {
  private static final String USER = "postgres";

  private Superuser() {}

  /** A connection to the running database of a data directory. */
  public static Connection connect(Path data) throws SQLException {
    String url = EmbeddedPostgres.running(data).orElseThrow().jdbcUrl();
    return DriverManager.getConnection(url, USER, password(data));
  }

  private static String password(Path data) {
    try {
      return Files.readString(data.resolve("postgres").resolve("superuser-password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
