package io.glidepath.log;

import java.time.Instant;
import java.util.ArrayList;
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

  private static final int MOST_EFFORT = 100;
  private static final String FEEDBACK = "feedback";

  /** The columns that people are told of first; others follow in the order of the log. */
  private static final List<LogColumn> FIRST =
      List.of(
          LogColumn.INTERACTION_ID,
          LogColumn.RULE,
          LogColumn.PILLAR,
          LogColumn.OUTCOME,
          LogColumn.AGENT_ID,
          LogColumn.TEAM,
          LogColumn.QUEUE,
          LogColumn.ISSUE,
          LogColumn.SEGMENT,
          LogColumn.LANGUAGE,
          LogColumn.CHANNEL);

  /** All names that there are, in the order in which people are told of them. */
  public static final List<String> NAMES =
      Stream.of(
              FIRST.stream().map(LogColumn::word),
              Stream.of(FEEDBACK),
              LogColumn.SEARCHED.stream()
                  .filter(each -> !FIRST.contains(each))
                  .map(LogColumn::word),
              Stream.of("minEffort", "maxEffort", "since", "until"))
          .flatMap(names -> names)
          .toList();

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
    Map<LogColumn, String> is = new EnumMap<>(LogColumn.class);
    for (LogColumn column : LogColumn.SEARCHED) {
      String value = choice(column.word(), column.choices());
      if (value != null) {
        is.put(column, value);
      }
    }
    return new DecisionFilter(
        is,
        choice(FEEDBACK, DecisionFilter.FEEDBACK),
        effort("minEffort"),
        effort("maxEffort"),
        time("since"),
        time("until"));
  }

  private @Nullable String text(String name) {
    String value = words.get(name);
    if (value != null && value.length() > LONGEST) {
      throw new Wrong(name, "is longer than " + LONGEST + " characters.");
    }
    return value == null || value.isEmpty() ? null : value;
  }

  /** Without choices any text is one. */
  private @Nullable String choice(String name, List<String> choices) {
    String value = text(name);
    if (value == null || choices.isEmpty() || choices.contains(value)) {
      return value;
    }
    throw new Wrong(name, "is one of " + String.join(", ", choices) + ", not " + value + ".");
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
