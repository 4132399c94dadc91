package io.glidepath;

import io.glidepath.log.Act;
import io.glidepath.log.Configurations;
import io.glidepath.log.Configured;
import io.glidepath.log.LogFormat;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import java.nio.file.Path;
import java.time.Clock;

/** Keeps on the log which settings advice depends on, so that it can be decided again. */
public final class Configuring {
  private Configuring() {}

  /** Those of a settings directory. */
  public static Configured now(Path config, Settings settings) {
    return new Configured(settings.attention(), settings.history(), Knowledge.kpiText(config));
  }

  /** Those on the log; before the first of them, {@code now}. */
  public static Configurations known(Database database, Configured now) {
    return new Configurations(database.acts(Act.Kind.CONFIGURED), now);
  }

  /** Puts {@code now} on the log if it is not what held at the last start; returns all. */
  static Configurations begin(Database database, LogFormat format, Configured now, Clock clock) {
    Configurations known = known(database, now);
    if (known.endWith(now)) {
      return known;
    }
    database.acts(format).append(now.act(clock.instant())).toCompletableFuture().join();
    return known(database, now);
  }
}
