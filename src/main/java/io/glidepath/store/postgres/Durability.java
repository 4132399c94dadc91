package io.glidepath.store.postgres;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The check that a server keeps what it has acknowledged, even through a power cut. */
public final class Durability {
  private static final Map<String, Set<String>> GOOD =
      Map.of(
          "fsync", Set.of("on"),
          "full_page_writes", Set.of("on"),
          // Each of these waits until the server's own disk has the commit.
          "synchronous_commit", Set.of("on", "local", "remote_write", "remote_apply"));

  private Durability() {}

  /** The names of the settings that {@link #check} wants to know. */
  public static Set<String> settings() {
    return GOOD.keySet();
  }

  /** Throws {@link CannotStart} if a server with these settings would lose what it acknowledged. */
  public static void check(Map<String, String> settings) {
    GOOD.forEach((name, good) -> require(name, settings.getOrDefault(name, "unknown"), good));
  }

  private static void require(String name, String value, Set<String> good) {
    if (!good.contains(value)) {
      throw new CannotStart(
          String.format(
                  Locale.ROOT,
                  "PostgreSQL runs with %1$s = %2$s and would lose acknowledged events in a power cut;",
                  name,
                  value)
              + String.format(Locale.ROOT, " set %s = on.", name));
    }
  }
}
