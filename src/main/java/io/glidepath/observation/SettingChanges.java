package io.glidepath.observation;

import java.time.Instant;
import java.util.Optional;

/** When settings were changed. Thread-safe. */
@FunctionalInterface
public interface SettingChanges {
  /** Nobody knows of a change. */
  SettingChanges NONE = kpi -> Optional.empty();

  /**
   * Blocks. When the setting of that id became what it is now; empty if it was never anything else.
   */
  Optional<Instant> changed(String kpi);
}
