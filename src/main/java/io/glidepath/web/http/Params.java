package io.glidepath.web.http;

import io.glidepath.log.DecisionFilter;
import io.glidepath.log.FilterWords;
import io.glidepath.log.WrittenTime;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request, read with a clear problem for each that cannot be used. */
public final class Params {
  static final int MOST = 200;
  private static final int USUAL = 50;
  private static final int LONGEST = 512;

  private final MultiMap query;
  private final Instant now;

  /** Refuses parameters that are not among {@code known}, twice there, or endless. */
  public Params(RoutingContext ctx, Instant now, List<String> known) {
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
      if (!Keepable.isText(query.get(name))) {
        throw bad(name, "holds a character that is no text.");
      }
      if (query.get(name).length() > LONGEST) {
        throw bad(name, "is longer than " + LONGEST + " characters.");
      }
    }
  }

  /** The text, null if it is absent or empty. */
  public @Nullable String text(String name) {
    String value = query.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  public @Nullable String oneOf(String name, Collection<String> words) {
    String value = text(name);
    if (value != null && !words.contains(value)) {
      throw bad(name, "is one of " + String.join(", ", words) + ", not " + value + ".");
    }
    return value;
  }

  public @Nullable Integer number(String name, int least, int most) {
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

  /** A number from 0 to 1. */
  public @Nullable Double share(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    if (value.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
      return Double.parseDouble(value);
    }
    throw bad(name, "is a number from 0 to 1, not " + value + ".");
  }

  public int limit() {
    Integer limit = number("limit", 1, MOST);
    return limit == null ? USUAL : limit;
  }

  /** A moment, or how long ago, such as {@code 7d}. */
  public @Nullable Instant time(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    // An unescaped + of an offset arrives as a space.
    return WrittenTime.parse(value.replace(' ', '+'), now)
        .orElseThrow(() -> bad(name, WrittenTime.FORM));
  }

  /** The parameters of a filter of decisions, as they were written. */
  public Map<String, String> filterWords() {
    Map<String, String> words = new TreeMap<>();
    for (String name : FilterWords.NAMES) {
      String value = text(name);
      if (value != null) {
        words.put(name, value);
      }
    }
    return words;
  }

  /** The filter of decisions that the parameters say. */
  public DecisionFilter filter() {
    return filter(filterWords(), now);
  }

  /** The filter that words say, or a problem with the one that cannot be used. */
  public static DecisionFilter filter(Map<String, String> words, Instant now) {
    try {
      return FilterWords.read(words, now);
    } catch (FilterWords.Wrong wrong) {
      throw bad(wrong.parameter(), wrong.detail());
    }
  }

  private static Refusal bad(String name, String detail) {
    return new Refusal(Problem.badParameter(name, detail));
  }
}
