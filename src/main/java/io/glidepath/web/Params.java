package io.glidepath.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request, read with a clear problem for each that cannot be used. */
final class Params {
  static final int MOST = 200;
  private static final int USUAL = 50;
  private static final int LONGEST = 512;
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})(s|m|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private final MultiMap query;
  private final Instant now;

  /** Refuses parameters that are not among {@code known}, twice there, or endless. */
  Params(RoutingContext ctx, Instant now, List<String> known) {
    query = ctx.queryParams();
    this.now = now;
    for (String name : query.names()) {
      if (!known.contains(name)) {
        String all = String.join(", ", new TreeSet<>(known));
        throw bad(name, "is not known here; there are: " + all + ".");
      }
      if (query.getAll(name).size() > 1) {
        throw bad(name, "give it once.");
      }
      if (query.get(name).length() > LONGEST) {
        throw bad(name, "is longer than " + LONGEST + " characters.");
      }
    }
  }

  /** The text, null if it is absent or empty. */
  @Nullable String text(String name) {
    String value = query.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  @Nullable String oneOf(String name, Collection<String> words) {
    String value = text(name);
    if (value != null && !words.contains(value)) {
      throw bad(name, "is one of " + String.join(", ", words) + ", not " + value + ".");
    }
    return value;
  }

  @Nullable Integer number(String name, int least, int most) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // Said below.
    }
    throw bad(name, "is a whole number from %d to %d, not %s.".formatted(least, most, value));
  }

  int limit() {
    Integer limit = number("limit", 1, MOST);
    return limit == null ? USUAL : limit;
  }

  /** A moment, or how long ago, such as {@code 7d}. */
  @Nullable Instant time(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    Matcher ago = AGO.matcher(value);
    if (ago.matches()) {
      long count = Long.parseLong(ago.group(1));
      return now.minus(UNITS.getOrDefault(ago.group(2), Duration.ZERO).multipliedBy(count));
    }
    try {
      // An unescaped + of an offset arrives as a space.
      return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
    } catch (DateTimeParseException notOne) {
      throw bad(name, "is a time such as 2026-11-21T10:00:00Z, or how long ago such as 7d.");
    }
  }

  private static Refusal bad(String name, String detail) {
    return new Refusal(Problem.badParameter(name, detail));
  }
}
