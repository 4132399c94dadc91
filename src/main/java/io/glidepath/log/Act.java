package io.glidepath.log;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of one thing that a person or the server did and that belongs on the log. It holds no
 * personal text: only names of staff, ids, counts and times.
 *
 * @param by who did it, {@code glidepath} for the server itself
 */
public record Act(
    Kind kind, String by, Instant at, @Nullable String interactionId, Map<String, String> detail) {

  public enum Kind {
    PUBLISHED,
    REVIEWED,
    GLASS_BROKEN,
    SAMPLE_READ,
    ERASED,
    HELD,
    RELEASED,
    PRUNED,
    EXPORTED,
    CONFIGURED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String word() {
      return word;
    }
  }
}
