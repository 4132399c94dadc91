package io.glidepath.vendor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading a vendor's JSON, in which anything may be missing. */
public final class Payload {
  /** Later numbers are milliseconds: the year 33658 in seconds, 1970 to 2001 in milliseconds. */
  private static final long MOST_SECONDS = 1_000_000_000_000L;

  private static final int DEEPEST = 64;

  /** How long a date is, after which the time of day follows. */
  private static final int DATE = "2024-01-31".length();

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*");

  /** Languages by their English names, as some recognisers call them. */
  private static final Map<String, String> LANGUAGES =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  code ->
                      new Locale(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                  code -> code,
                  (one, other) -> one));

  private static final DateTimeFormatter SPACED =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[ ]['UTC'][XXX]")
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT);

  private Payload() {}

  /** What is written in JSON; throws {@link Unreadable} if it is none, or nested too deeply. */
  public static JsonNode json(byte[] written) {
    try {
      JsonNode read = JSON.readTree(written);
      if (read == null || read.isMissingNode()) {
        throw new Unreadable("The body is empty, and JSON was expected.");
      }
      return read;
    } catch (IOException e) {
      // The parser's words would quote what customers wrote.
      throw new Unreadable("The body is not JSON that can be read.");
    }
  }

  /**
   * A language as BCP 47 writes it, of a tag or of a name such as {@code english}; null if it is
   * neither.
   */
  public static @Nullable String language(@Nullable String written) {
    if (written == null) {
      return null;
    }
    return TAG.matcher(written).matches()
        ? written
        : LANGUAGES.get(written.toLowerCase(Locale.ROOT));
  }

  /** The words or number at a JSON pointer; null if there is none, or it is blank. */
  public static @Nullable String text(JsonNode node, String pointer) {
    JsonNode value = node.at(pointer);
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    if (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())) {
      text = value.decimalValue().toPlainString();
    }
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
    try {
      return read(value.asText(""));
    } catch (DateTimeException e) {
      throw new Unreadable("The time at " + pointer + " is not written as times are.");
    }
  }

  /** The same, as it was written. Throws {@link Unreadable}. */
  public static Optional<Instant> time(@Nullable String written) {
    try {
      return written == null ? Optional.empty() : read(written);
    } catch (DateTimeException e) {
      throw new Unreadable("The time is not written as times are.");
    }
  }

  private static Optional<Instant> read(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (text.matches("\\d{1,15}(\\.\\d{1,9})?")) {
      double number = Double.parseDouble(text);
      return Optional.of(
          Instant.ofEpochMilli(Math.round(number < MOST_SECONDS ? number * 1_000 : number)));
    }
    return Optional.of(
        text.indexOf('T') == DATE
            ? OffsetDateTime.parse(text).toInstant()
            : SPACED.parse(text, Instant::from));
  }
}
