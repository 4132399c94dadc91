package io.glidepath;

import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.CannotStart;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The database of a server: ours in the data directory, or the one that the settings name. */
final class OpenDatabase {
  private OpenDatabase() {}

  /** Opens it; throws {@link BadInput} that says what to do. */
  static Database of(Path data, Settings settings, Consumer<String> progress) {
    try {
      return Database.open(
          DatabaseSettings.embedded(data).withUrl(settings.database()), progress::accept);
    } catch (CannotStart e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }
}
