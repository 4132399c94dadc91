package io.glidepath.store.backup;

import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The embedded database of a data directory, copied to a PostgreSQL from outside. */
public final class Moving {
  private Moving() {}

  /**
   * Copies it while nothing can be added to it; the keys stay where they are. Throws {@link
   * BackupRefused}, or {@code CannotStart} if a server runs on it or PostgreSQL cannot be used.
   */
  public static Restore.Done move(
      DatabaseSettings from, String url, Progress progress, LongConsumer bytes) throws IOException {
    if (!EmbeddedPostgres.isThere(from.data())) {
      throw new BackupRefused(
          "There is no database in " + from.data() + "; name the server's --data directory.");
    }
    Path between = from.data().resolve("moving-" + UUID.randomUUID() + ".tar.gz");
    try (EmbeddedPostgres nobodyElse = EmbeddedPostgres.start(from.data(), progress)) {
      progress.tell("Reading the embedded database (process " + nobodyElse.pid() + ")");
      Backup.write(from, between, progress, bytes);
      return Restore.read(between, from.withUrl(url), progress, bytes);
    } finally {
      Files.deleteIfExists(between);
    }
  }
}
