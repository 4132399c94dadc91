package io.glidepath.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it is written: parameters of a request, options of a command, a saved search. The one
 * set of rules for all of them.
 */
public final class FilterWords {
  public static final int LONGEST = 512;
  public static final List<String> NAMES =
      Stream.concat(
              Arrays.stream(DecisionField.values()).map(DecisionField::word),
              Stream.of("minEffort", "maxEffort", "since", "until"))
          .toList();

  private static final int MOST_EFFORT = 100;

  private final Map<String, String> words;
  private final Instant now;

  private FilterWords(Map<String, String> words, Instant now) {
    this.words = words;
    this.now = now;
  }

  /** A parameter that cannot be used, and why. */
  public static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String parameter;

    Wrong(String parameter, String detail) {
      super(detail);
      this.parameter = parameter;
    }

    public String parameter() {
      return parameter;
    }

    public String detail() {
      return String.valueOf(getMessage());
    }
  }

  /** Reads parameters, of which empty ones do not narrow; throws {@link Wrong}. */
  public static DecisionFilter read(Map<String, String> words, Instant now) {
    return new FilterWords(words, now).filter();
  }

  private DecisionFilter filter() {
    for (String name : new ArrayList<>(words.keySet())) {
      if (!NAMES.contains(name)) {
        throw new Wrong(name, "is not known here; there are: " + String.join(", ", NAMES) + ".");
      }
    }
    Map<DecisionField, String> is = new EnumMap<>(DecisionField.class);
    for (DecisionField field : DecisionField.values()) {
      String value = text(field.word());
      if (value != null) {
        is.put(field, checked(field, value));
      }
    }
    return new DecisionFilter(
        is, effort("minEffort"), effort("maxEffort"), time("since"), time("until"));
  }

  private @Nullable String text(String name) {
    String value = words.get(name);
    if (value != null && value.length() > LONGEST) {
      throw new Wrong(name, "is longer than " + LONGEST + " characters.");
    }
    return value == null || value.isEmpty() ? null : value;
  }

  private static String checked(DecisionField field, String value) {
    List<String> choices = field.choices();
    if (!choices.isEmpty() && !choices.contains(value)) {
      throw new Wrong(
          field.word(), "is one of " + String.join(", ", choices) + ", not " + value + ".");
    }
    return value;
  }

  private @Nullable Integer effort(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{1,3}") && Integer.parseInt(value) <= MOST_EFFORT) {
      return Integer.valueOf(value);
    }
    throw new Wrong(name, "is a whole number from 0 to %d, not %s.".formatted(MOST_EFFORT, value));
  }

  /** A moment, or how long ago. */
  private @Nullable Instant time(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    // An unescaped + of an offset arrives as a space.
    return WrittenTime.parse(value.replace(' ', '+'), now)
        .orElseThrow(() -> new Wrong(name, WrittenTime.FORM));
  }
}
