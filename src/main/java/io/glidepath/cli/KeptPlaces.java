package io.glidepath.cli;

import io.glidepath.BadInput;
import io.glidepath.Settings;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.backup.BackupRefused;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where what a server keeps is: the data directory, and the database that the settings name. */
final class KeptPlaces {
  @Option(names = "--data", description = "data directory (default: ~/.local/share/glidepath)")
  private @Nullable Path data;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  Path data() {
    return DefaultPaths.data(data);
  }

  DatabaseSettings database() {
    return DatabaseSettings.embedded(data())
        .withUrl(Settings.read(DefaultPaths.config(config)).database());
  }

  /** Something that may be refused. */
  @FunctionalInterface
  interface Refusable<T> {
    T run() throws IOException;
  }

  /** Throws {@link BadInput} with the reason of a refusal. */
  static <T> T told(Refusable<T> work) throws IOException {
    try {
      return work.run();
    } catch (BackupRefused e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }
}
