package io.glidepath.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the one form of RFC 8785: members sorted by UTF-16 code units, no white space,
 * the shortest escapes. Absent members are left out. A log must take what was said, and must be
 * able to keep it: half a surrogate pair, which the RFC refuses, becomes U+FFFD, and NUL, which
 * PostgreSQL refuses, its picture U+2400.
 */
final class CanonicalJson {
  private static final long EXACT = 1L << 53;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final TreeMap<String, String> members = new TreeMap<>();

  CanonicalJson text(String name, @Nullable String value) {
    if (value != null) {
      members.put(name, quoted(value));
    }
    return this;
  }

  /**
   * A whole number. Throws for one that a JSON reader with doubles would not read back as it is.
   */
  CanonicalJson number(String name, @Nullable Number value) {
    if (value == null) {
      return this;
    }
    long number = value.longValue();
    if (number <= -EXACT || number >= EXACT) {
      throw new IllegalArgumentException(name + " has no exact JSON form: " + number);
    }
    members.put(name, Long.toString(number));
    return this;
  }

  /** A time in UTC to the microsecond, within the years that PostgreSQL and RFC 3339 share. */
  CanonicalJson time(String name, Instant value) {
    Instant within = value.isBefore(EARLIEST) ? EARLIEST : value.isAfter(LATEST) ? LATEST : value;
    return text(name, within.truncatedTo(ChronoUnit.MICROS).toString());
  }

  CanonicalJson texts(String name, Map<String, String> values) {
    members.put(name, object(values));
    return this;
  }

  static String object(Map<String, String> values) {
    CanonicalJson object = new CanonicalJson();
    values.forEach(object::text);
    return object.toString();
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder json = new StringBuilder(256).append('{');
    members.forEach(
        (name, value) -> {
          if (json.length() > 1) {
            json.append(',');
          }
          json.append(quoted(name)).append(':').append(value);
        });
    return json.append('}').toString();
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 8).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        append(json, c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        json.append(c).append(text.charAt(++i));
      } else {
        json.append('\ufffd');
      }
    }
    return json.append('"').toString();
  }

  /** One character as it stands within quotes. */
  static String escaped(char c) {
    StringBuilder json = new StringBuilder(6);
    append(json, c);
    return json.toString();
  }

  private static void append(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> {
        if (c == 0) {
          json.append('\u2400');
        } else if (c < ' ') {
          json.append("\\u00").append(c < 0x10 ? "0" : "1").append(Character.forDigit(c & 15, 16));
        } else {
          json.append(c);
        }
      }
    }
  }
}
