package io.glidepath.log;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as people write it: a time with its offset, or how long ago, such as {@code 7d}. */
public final class WrittenTime {
  /** What to tell those who wrote something else. */
  public static final String FORM =
      "is a time such as 2026-11-21T10:00:00Z, or how long ago, such as 7d.";

  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}) ?(ms|s|m|min|h|d)");

  private WrittenTime() {}

  public static Optional<Instant> parse(String text, Instant now) {
    return length(text).map(now::minus).or(() -> time(text));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }

  /**
   * A duration as people write it, such as {@code 500ms}, {@code 60s}, {@code 5min} or {@code 7d}.
   */
  public static Optional<Duration> length(String text) {
    Matcher written = LENGTH.matcher(text.strip());
    return written.matches()
        ? Optional.of(unit(written.group(2)).multipliedBy(Long.parseLong(written.group(1))))
        : Optional.empty();
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "ms" -> Duration.ofMillis(1);
      case "s" -> Duration.ofSeconds(1);
      case "m", "min" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }
}
