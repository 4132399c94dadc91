package io.glidepath.cli.audit;

import io.glidepath.audit.Audit;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.cli.GivenFile;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.CannotStart;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the log is, and what it is checked with. */
final class AuditOptions {
  @Option(names = "--data", description = "data directory (default: ~/.local/share/glidepath)")
  private @Nullable Path data;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "checkpoints that were kept elsewhere; a file or a directory, any number")
  private List<Path> checkpoints = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "the log's public key (default: keys/audit.pub in the data directory)")
  private @Nullable Path key;

  Path data() {
    return DefaultPaths.data(data);
  }

  Path config() {
    return DefaultPaths.config(config);
  }

  Settings settings() {
    return Settings.read(config());
  }

  /** The keys and the checkpoints: given, of the data directory, and where the settings say. */
  Audit audit() {
    List<Path> all = new ArrayList<>(settings().checkpoints());
    for (Path each : checkpoints) {
      all.add(GivenFile.demand(each));
    }
    try {
      return Audit.open(data(), key, all);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }

  /** Opens the database, beside a server that runs or by itself. */
  Database database(PrintWriter err) {
    try {
      return Database.openToRead(
          DatabaseSettings.embedded(data()).withUrl(settings().database()),
          step -> err.println(step + "…"));
    } catch (CannotStart e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }
}
