package io.glidepath.advice;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as people write it: a time with its offset, or how long ago, such as {@code 7d}. */
public final class Moment {
  /** What to tell those who wrote something else. */
  public static final String FORM =
      "is a time such as 2026-11-21T10:00:00Z, or how long ago, such as 7d.";

  private static final Pattern AGO = Pattern.compile("(\\d{1,6})(s|m|h|d)");

  private Moment() {}

  public static Optional<Instant> parse(String text, Instant now) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      return Optional.of(now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1)))));
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }
}
