package io.glidepath.store.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.disk.DurableFiles;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.backup.Manifest.Table;
import io.glidepath.store.postgres.Progress;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;

/**
 * All that a server keeps, in one file: every table as it stood at one moment, the keys, and the
 * checkpoints of the log. The server may run meanwhile. The file has its name only when it is whole
 * and on disk, and only its owner may read it: it can do all that the server can.
 */
public final class Backup {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String MANIFEST = "manifest.json";
  static final String END = "end.json";
  static final String TABLES = "tables/";
  static final List<String> FOLDERS = List.of("keys", "checkpoints");
  private static final String MASTERS = "select no from master_key";
  private static final int TRIES = 3;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'glidepath-'yyyyMMdd'T'HHmmss'Z.tar.gz'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final DatabaseSettings settings;
  private final LongConsumer bytes;
  private long written;

  private Backup(DatabaseSettings settings, LongConsumer bytes) {
    this.settings = settings;
    this.bytes = bytes;
  }

  /**
   * What was written.
   *
   * @param file where
   * @param rows of all tables
   * @param size of the file, in bytes
   */
  public record Done(Path file, long rows, long size) {}

  /**
   * Writes a backup to a file that is not there yet, or into a directory under a name of its own.
   * {@code bytes} hears how many bytes of tables were read. Throws {@link BackupRefused}, or {@code
   * CannotStart} if there is no database.
   */
  public static Done write(
      DatabaseSettings settings, Path target, Progress progress, LongConsumer bytes)
      throws IOException {
    Path file = Files.isDirectory(target) ? target.resolve(NAME.format(Instant.now())) : target;
    if (Files.exists(file)) {
      throw new BackupRefused("There is a file " + file + " already; name another.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BackupRefused("There is no directory " + folder + " to write to; make it first.");
    }
    Path part =
        Files.createTempFile(
            folder,
            ".glidepath-backup",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OwnerConnection owner = OwnerConnection.beside(settings, progress)) {
      long rows = new Backup(settings, bytes).write(owner.open(), part);
      DurableFiles.force(part);
      DurableFiles.move(part, file);
      return new Done(file, rows, Files.size(file));
    } catch (SQLException e) {
      throw new BackupRefused("The database cannot be read: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long write(Connection connection, Path part) throws IOException, SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    if (Catalogue.schema(connection) == 0) {
      throw new BackupRefused("The database has no tables of Glidepath; nothing is to be kept.");
    }
    connection.rollback();
    Map<String, byte[]> files = filesOfTheMoment(connection);
    Manifest manifest = Catalogue.of(connection);
    Map<String, Long> counts = new TreeMap<>();
    try (ArchiveWriter archive = new ArchiveWriter(Files.newOutputStream(part))) {
      archive.add(MANIFEST, JSON.writeValueAsBytes(manifest));
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        archive.add(each.getKey(), each.getValue());
      }
      for (Table table : manifest.tables()) {
        counts.put(table.name(), copy(connection, table, archive));
      }
      archive.add(END, JSON.writeValueAsBytes(counts));
    }
    connection.rollback();
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Begins what is read, with the keys of it: one that was replaced meanwhile begins it anew. */
  private Map<String, byte[]> filesOfTheMoment(Connection connection)
      throws IOException, SQLException {
    for (int tries = 0; tries < TRIES; tries++) {
      List<Long> masters = Catalogue.rows(connection, MASTERS, row -> row.getLong(1));
      Map<String, byte[]> files = KeptFiles.read(settings.data());
      boolean all = masters.stream().allMatch(no -> files.containsKey("keys/vault-" + no + ".key"));
      if (all) {
        return files;
      }
      connection.rollback();
    }
    throw new BackupRefused(
        "The keys of the personal data are not all in "
            + settings.data().resolve("keys")
            + "; name the server's data directory with --data.");
  }

  private long copy(Connection connection, Table table, ArchiveWriter archive)
      throws IOException, SQLException {
    String sql =
        String.format(
            Locale.ROOT, "copy (select %s from \"%s\") to stdout", table.listed(), table.name());
    try (OutputStream pieces = new Heard(archive.pieces(TABLES + table.name()))) {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, pieces);
    }
  }

  private final class Heard extends FilterOutputStream {
    Heard(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] block, int offset, int length) throws IOException {
      out.write(block, offset, length);
      written += length;
      bytes.accept(written);
    }
  }
}
