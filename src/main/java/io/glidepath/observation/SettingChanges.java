package io.glidepath.observation;

import java.time.Instant;
import java.util.Map;

/** When settings were changed. Thread-safe. */
@FunctionalInterface
public interface SettingChanges {
  /** Nobody knows of a change. */
  SettingChanges NONE = Map::of;

  /**
   * Blocks. When each setting became what it is now, by its id; without those that were never
   * anything else.
   */
  Map<String, Instant> changed();
}
