package io.glidepath.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading a vendor's JSON, in which anything may be missing. */
public final class Payload {
  /** Later numbers are milliseconds: the year 33658 in seconds, 1970 to 2001 in milliseconds. */
  private static final long MOST_SECONDS = 1_000_000_000_000L;

  private static final DateTimeFormatter SPACED =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[ ]['UTC'][XXX]")
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(java.util.Locale.ROOT);

  private Payload() {}

  /** The words or number at a JSON pointer; null if there is none, or it is blank. */
  public static @Nullable String text(JsonNode node, String pointer) {
    JsonNode value = node.at(pointer);
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    return text.isBlank() ? null : text;
  }

  /** The first of these that is there. */
  public static @Nullable String first(JsonNode node, String... pointers) {
    for (String pointer : pointers) {
      String text = text(node, pointer);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The same, or {@link Unreadable} that names it. */
  public static String needed(JsonNode node, String pointer) {
    String text = text(node, pointer);
    if (text == null) {
      throw new Unreadable("The payload has no " + pointer + ".");
    }
    return text;
  }

  /**
   * The time at a pointer: RFC 3339, {@code 2024-01-31 12:00:00 UTC}, or a number of seconds or
   * milliseconds since 1970; empty if there is none.
   */
  public static Optional<Instant> time(JsonNode node, String pointer) {
    JsonNode value = node.at(pointer);
    if (value.isNumber()) {
      double number = value.asDouble();
      return Optional.of(
          Instant.ofEpochMilli(Math.round(number < MOST_SECONDS ? number * 1_000 : number)));
    }
    String text = value.asText("");
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (text.matches("\\d+")) {
      long number = Long.parseLong(text.substring(0, Math.min(18, text.length())));
      return Optional.of(Instant.ofEpochMilli(number < MOST_SECONDS ? number * 1_000 : number));
    }
    try {
      return Optional.of(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : SPACED.parse(text, Instant::from));
    } catch (DateTimeException e) {
      throw new Unreadable("The time at " + pointer + " is not written as times are.");
    }
  }
}
