package io.glidepath.store.backup;

import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.Schema;
import io.glidepath.store.backup.Manifest.Partition;
import io.glidepath.store.backup.Manifest.Sequence;
import io.glidepath.store.backup.Manifest.Table;
import io.glidepath.store.postgres.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A backup, put into an empty place: all of it or nothing. Rows keep the numbers of the
 * transactions that wrote them, by which seals and searches go on, so the database first counts
 * past those.
 */
public final class Restore {
  private final Path file;
  private final DatabaseSettings settings;
  private final Progress progress;
  private final LongConsumer bytes;
  private long written;

  private Restore(Path file, DatabaseSettings settings, Progress progress, LongConsumer bytes) {
    this.file = file;
    this.settings = settings;
    this.progress = progress;
    this.bytes = bytes;
  }

  /**
   * What was restored.
   *
   * @param at when the backup was taken, as RFC 3339
   * @param rows of all tables
   */
  public record Done(String at, long rows) {}

  /**
   * Restores a file into the database that the settings name, and its keys into their data
   * directory; both must be empty. {@code bytes} hears how many bytes of tables were written.
   * Throws {@link BackupRefused}, or {@code CannotStart} if PostgreSQL cannot be used.
   */
  public static Done read(
      Path file, DatabaseSettings settings, Progress progress, LongConsumer bytes)
      throws IOException {
    return new Restore(file, settings, progress, bytes).run();
  }

  private Done run() throws IOException {
    try (ArchiveReader archive = new ArchiveReader(file)) {
      Manifest manifest = manifest(archive);
      Map<String, byte[]> files = new TreeMap<>();
      while (Backup.FOLDERS.stream().anyMatch(each -> archive.name().startsWith(each + "/"))) {
        files.put(archive.name(), archive.take());
      }
      KeptFiles.demandRoom(settings.data(), files);
      try (OwnerConnection owner = OwnerConnection.alone(settings, progress)) {
        demandEmpty(owner.open(), manifest);
        Schema.migrate(owner.endpoint(), manifest.schema());
        progress.tell("Counting transactions past those of the backup");
        TransactionCount.reach(owner.open(), manifest.transaction());
        return new Done(manifest.at(), fill(owner.open(), manifest, files, archive));
      } catch (SQLException | FlywayException e) {
        throw new BackupRefused("PostgreSQL refused the backup: " + e.getMessage(), e);
      }
    }
  }

  private Manifest manifest(ArchiveReader archive) throws IOException {
    if (!archive.name().equals(Backup.MANIFEST)) {
      throw new BackupRefused(file + " is no backup of Glidepath: it does not say what it is of.");
    }
    Manifest manifest = Backup.JSON.readValue(archive.take(), Manifest.class);
    if (manifest.format() != Manifest.FORMAT || manifest.schema() > Schema.VERSION) {
      throw new BackupRefused(
          "The backup "
              + file
              + " is of a newer Glidepath; restore it with that one, or a later one.");
    }
    return manifest;
  }

  /** A start that was cut off leaves tables without rows, and those are as good as none. */
  private void demandEmpty(Connection connection, Manifest manifest) throws SQLException {
    int there = Catalogue.schema(connection);
    if (there == 0) {
      return;
    }
    for (String table :
        new String[] {"event_key", "interaction", "decision", "act", "publication"}) {
      boolean rows =
          Catalogue.rows(
                  connection, "select exists (select from " + table + ")", row -> row.getBoolean(1))
              .get(0);
      if (rows) {
        throw new BackupRefused(
            "The database already has what a server wrote; restore into an empty one: name another"
                + " directory with --data, or another database.url.");
      }
    }
    if (there != manifest.schema()) {
      throw new BackupRefused(
          "The database has empty tables of another version; restore into a new one.");
    }
  }

  private long fill(
      Connection connection, Manifest manifest, Map<String, byte[]> files, ArchiveReader archive)
      throws IOException, SQLException {
    progress.tell("Restoring the tables");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (Partition each : manifest.partitions()) {
        make(connection, statement, each);
      }
      Map<String, Long> counts = new TreeMap<>();
      for (Table table : manifest.tables()) {
        counts.put(table.name(), copy(connection, table, archive));
      }
      demandWhole(counts, archive);
      for (Sequence each : manifest.sequences()) {
        statement.execute(
            String.format(
                Locale.ROOT, "select setval('public.\"%s\"', %d)", each.name(), each.last()));
      }
      KeptFiles.write(settings.data().toAbsolutePath().normalize(), files);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("analyze");
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static void make(Connection connection, Statement statement, Partition each)
      throws SQLException {
    try (PreparedStatement there = connection.prepareStatement("select to_regclass(?) is null")) {
      there.setString(1, "public.\"" + each.name() + "\"");
      try (var row = there.executeQuery()) {
        if (!row.next() || !row.getBoolean(1)) {
          return;
        }
      }
    }
    statement.execute(
        String.format(
            Locale.ROOT,
            "create table \"%s\" partition of \"%s\" %s",
            each.name(),
            each.parent(),
            each.bound()));
    if (each.key() != null) {
      statement.execute(
          String.format(Locale.ROOT, "alter table \"%s\" add %s", each.name(), each.key()));
    }
  }

  /** Rows that the migrations made give way to those of the backup. */
  private long copy(Connection connection, Table table, ArchiveReader archive) throws SQLException {
    String prefix = Backup.TABLES + table.name() + "/";
    boolean hasRows =
        Catalogue.rows(
                connection,
                String.format(Locale.ROOT, "select exists (select from \"%s\")", table.name()),
                row -> row.getBoolean(1))
            .get(0);
    if (hasRows) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(String.format(Locale.ROOT, "delete from \"%s\"", table.name()));
      }
    }
    CopyIn in =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                String.format(
                    Locale.ROOT, "copy \"%s\" (%s) from stdin", table.name(), table.listed()));
    try {
      while (archive.name().startsWith(prefix)) {
        byte[] piece = archive.take();
        in.writeToCopy(piece, 0, piece.length);
        written += piece.length;
        bytes.accept(written);
      }
      return in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  private static void demandWhole(Map<String, Long> counts, ArchiveReader archive)
      throws IOException {
    if (!archive.name().equals(Backup.END)) {
      throw archive.cutOff(null);
    }
    Map<?, ?> told = Backup.JSON.readValue(archive.take(), Map.class);
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      if (!(told.get(each.getKey()) instanceof Number rows)
          || rows.longValue() != each.getValue()) {
        throw archive.cutOff(null);
      }
    }
  }
}
