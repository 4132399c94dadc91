package io.glidepath.cli;

import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.backup.BackupRefused;
import io.glidepath.store.postgres.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
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

  /** Work on all that is kept, which may be refused; it tells its steps, and bytes of tables. */
  @FunctionalInterface
  interface Work<T> {
    T run(Progress steps, LongConsumer bytes) throws IOException;
  }

  /** Does the work, and shows how far it is. Throws {@link BadInput} with why it is refused. */
  static <T> T done(CommandSpec spec, Work<T> work) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ProgressLine progress = ProgressLine.of("bytes of tables", 0);
    try {
      return work.run(step -> err.println(step + "…"), progress::reached);
    } catch (BackupRefused e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    } finally {
      progress.clear();
    }
  }
}
