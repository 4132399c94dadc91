package io.glidepath.log;

import io.glidepath.interaction.WrittenDuration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A moment as people write it: a time with its offset, or how long ago, such as {@code 7d}. */
public final class WrittenTime {
  /** What to tell those who wrote something else. */
  public static final String FORM =
      "is a time such as 2026-11-21T10:00:00Z, or how long ago, such as 7d.";

  private WrittenTime() {}

  public static Optional<Instant> parse(String text, Instant now) {
    return WrittenDuration.length(text).map(now::minus).or(() -> time(text));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }
}
