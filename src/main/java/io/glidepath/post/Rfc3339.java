package io.glidepath.post;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as RFC 3339 writes them: full date, full time with seconds, and an offset. What is finer
 * than a nanosecond is cut off.
 */
final class Rfc3339 {
  private static final String FORM = "dddd-dd-ddtdd:dd:dd";
  private static final int LONGEST = 40;
  private static final Pattern FINER = Pattern.compile("([.][0-9]{9})[0-9]+");

  private Rfc3339() {}

  /** The moment, or null if {@code text} does not name one. */
  static @Nullable Instant parse(String text) {
    if (text.length() > LONGEST || !hasForm(text)) {
      return null;
    }
    try {
      String known = FINER.matcher(text.toUpperCase(Locale.ROOT)).replaceFirst("$1");
      return OffsetDateTime.parse(known, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** The Java parser also takes times without seconds and offsets without minutes; we do not. */
  private static boolean hasForm(String text) {
    if (text.length() <= FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char form = FORM.charAt(i);
      char is = text.charAt(i);
      boolean fits = form == 'd' ? isDigit(is) : is == form || (form == 't' && is == 'T');
      if (!fits) {
        return false;
      }
    }
    char last = text.charAt(text.length() - 1);
    char sign = text.charAt(text.length() - 6);
    boolean hasOffset = (sign == '+' || sign == '-') && text.charAt(text.length() - 3) == ':';
    return last == 'Z' || last == 'z' || hasOffset;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
