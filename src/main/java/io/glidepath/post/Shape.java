package io.glidepath.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.RefusedEvent;
import io.glidepath.interaction.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of one event, read member by member; what breaks the contract is refused with
 * its JSON pointer. A member that is null counts as absent.
 */
record Shape(JsonNode data) {
  /** Most characters of an identifier or another short name. */
  static final int NAME = 200;

  /** Most characters of free text. */
  static final int TEXT = 20_000;

  private static final List<String> CHANNELS =
      List.of("voice", "chat", "email", "message", "social", "video", "web");

  String name(String member) {
    return required(member, optionalString(member, NAME), "a string");
  }

  @Nullable String optionalName(String member) {
    return optionalString(member, NAME);
  }

  @Nullable String optionalText(String member) {
    return optionalString(member, TEXT);
  }

  /** Free text that is there but may be empty: recognisers send empty partials. */
  String possiblyEmptyText(String member) {
    JsonNode value = required(member, present(member), "a string");
    if (!value.isTextual()) {
      throw refused(member, "must be a string");
    }
    return within(member, value.textValue(), TEXT);
  }

  String oneOf(String member, List<String> allowed) {
    String choices = "one of " + String.join(", ", allowed);
    return required(member, optionalOneOf(member, allowed), choices);
  }

  @Nullable String optionalOneOf(String member, List<String> allowed) {
    String value = optionalString(member, NAME);
    if (value != null && !allowed.contains(value)) {
      throw refused(member, "must be one of " + String.join(", ", allowed));
    }
    return value;
  }

  Channel channel(String member) {
    return Channel.valueOf(oneOf(member, CHANNELS).toUpperCase(Locale.ROOT));
  }

  boolean flag(String member) {
    return required(member, optionalFlag(member), "true or false");
  }

  @Nullable Boolean optionalFlag(String member) {
    JsonNode value = present(member);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      throw refused(member, "must be true or false");
    }
    return value.booleanValue();
  }

  double number(String member) {
    return required(member, optionalNumber(member, -1e12, 1e12), "a number");
  }

  @Nullable Double optionalNumber(String member, double min, double max) {
    JsonNode value = present(member);
    if (value == null) {
      return null;
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= min && number <= max)) {
      throw refused(member, "must be a number from " + plain(min) + " to " + plain(max));
    }
    return number;
  }

  @Nullable Integer optionalWhole(String member, int min, int max) {
    Double number = optionalNumber(member, min, max);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number)) {
      throw refused(member, "must be a whole number from " + min + " to " + max);
    }
    return number.intValue();
  }

  @Nullable Instant optionalTime(String member) {
    String value = optionalString(member, NAME);
    if (value == null) {
      return null;
    }
    Instant time = Rfc3339.parse(value);
    if (time == null || time.isBefore(CloudEventReader.EARLIEST)) {
      throw refused(member, "must be a time since 2000 such as 2026-03-02T09:00:00Z (RFC 3339)");
    }
    return time;
  }

  /** A BCP 47 tag such as {@code fr} or {@code es-MX}. */
  @Nullable String optionalLanguage(String member) {
    String tag = optionalString(member, 35);
    if (tag != null && !isLanguageTag(tag)) {
      throw refused(member, "must be a BCP 47 language tag such as en, fr or es-MX");
    }
    return tag;
  }

  RefusedEvent refused(String member, String message) {
    String pointer = "/data/" + member;
    return new RefusedEvent(RefusedEvent.Kind.WRONG_SHAPE, pointer, pointer + " " + message + ".");
  }

  private @Nullable String optionalString(String member, int longest) {
    JsonNode value = present(member);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw refused(member, "must be a string that is not blank");
    }
    return within(member, value.textValue(), longest);
  }

  private String within(String member, String value, int longest) {
    if (value.length() > longest) {
      throw refused(member, "must be at most " + longest + " characters long");
    }
    return value;
  }

  private @Nullable JsonNode present(String member) {
    JsonNode value = data.get(member);
    return value == null || value.isNull() ? null : value;
  }

  private <T> T required(String member, @Nullable T value, String what) {
    if (value == null) {
      throw refused(member, "is missing; it must be " + what);
    }
    return value;
  }

  private static boolean isLanguageTag(String tag) {
    int start = 0;
    for (int i = 0; i <= tag.length(); i++) {
      if (i < tag.length() && tag.charAt(i) != '-') {
        char c = tag.charAt(i);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && (start == 0 || c < '0' || c > '9')) {
          return false;
        }
      } else if (i == start || i - start > 8 || (start == 0 && (i < 2 || i > 3))) {
        return false;
      } else {
        start = i + 1;
      }
    }
    return true;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
