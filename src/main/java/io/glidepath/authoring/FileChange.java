package io.glidepath.authoring;

import java.util.Locale;

/** What happened to one rule file; {@code path} is below the rules directory. */
public record FileChange(String path, Kind kind) {
  /** How a file changed. */
  public enum Kind {
    ADDED,
    EDITED,
    REMOVED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
