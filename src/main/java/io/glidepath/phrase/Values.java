package io.glidepath.phrase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the values of fields look like in one language, and which fields an answer may fit. */
final class Values {
  private static final int MOST_IN_A_ROW = 60;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_NAME_IN_TEXT = 3;

  private final Map<Field.Given, Set<String>> fields = new EnumMap<>(Field.Given.class);
  private final Set<Integer> noValue;
  private final Set<Integer> leads;

  /**
   * @param noValue words that are in no value ("not", "my", "where")
   * @param leads words before a value ("it is", "sure", "hello")
   */
  Values(List<Field> all, Set<Integer> noValue, Set<Integer> leads) {
    this.noValue = noValue;
    this.leads = leads;
    for (Field each : all) {
      fields.computeIfAbsent(each.given(), given -> new TreeSet<>()).add(each.name());
    }
  }

  /** For each thing in the utterance that could be a value: the fields that it could be of. */
  List<Set<String>> fits(WordTokens tokens, Spans spans) {
    List<Set<String>> fits = new ArrayList<>(2);
    Set<Field.Given> numeric = EnumSet.noneOf(Field.Given.class);
    for (int at = 0; at < tokens.size(); at++) {
      boolean isNumber = spans.numberEnd[at] > 0;
      if (digitsEnd(tokens, spans, at) > 0) {
        numeric.addAll(Set.of(Field.Given.DIGITS, Field.Given.CODE, Field.Given.DATE));
      } else if (tokens.digits(at) > 0 && !isNumber) {
        numeric.addAll(Set.of(Field.Given.CODE, Field.Given.DATE));
      } else if (isNumber) {
        numeric.add(Field.Given.DATE);
      }
    }
    if (!numeric.isEmpty() && tokens.words() >= 2) {
      numeric.add(Field.Given.ADDRESS);
    }
    add(fits, numeric);
    if (hasName(tokens)) {
      add(fits, Set.of(Field.Given.NAME));
    }
    add(fits, Set.of(Field.Given.WORDS));
    return List.copyOf(fits);
  }

  private void add(List<Set<String>> fits, Set<Field.Given> kinds) {
    Set<String> names = new TreeSet<>();
    kinds.forEach(kind -> names.addAll(fields.getOrDefault(kind, Set.of())));
    if (!names.isEmpty()) {
      fits.add(names);
    }
  }

  /** Whether a clause is a name and nothing else, after "it is", "my name is" and the like. */
  private boolean hasName(WordTokens tokens) {
    boolean hasCapitals = false;
    for (int at = 0; at < tokens.size(); at++) {
      hasCapitals |= tokens.isCapital(at);
    }
    for (int at = 0; at < tokens.size(); ) {
      int end = at + 1;
      while (end < tokens.size() && tokens.clause(end) == tokens.clause(at)) {
        end++;
      }
      int from = at;
      while (from < end && (tokens.isStop(from) || leads.contains(tokens.id(from)))) {
        from++;
      }
      int to = end;
      while (to > from && (tokens.isStop(to - 1) || leads.contains(tokens.id(to - 1)))) {
        to--;
      }
      if (isName(tokens, from, to, hasCapitals)) {
        return true;
      }
      at = end;
    }
    return false;
  }

  private boolean isName(WordTokens tokens, int from, int to, boolean hasCapitals) {
    boolean hasOwn = false;
    for (int at = from; at < to; at++) {
      if (tokens.digits(at) > 0 || tokens.isStop(at) || noValue.contains(tokens.id(at))) {
        return false;
      }
      boolean isOwn = tokens.id(at) == WordNumbers.UNKNOWN;
      hasOwn |= isOwn && (tokens.isCapital(at) || !hasCapitals);
    }
    return hasOwn && to - from <= LONGEST_NAME;
  }

  /** Where first and last name end that begin at {@code at}, or -1. */
  int nameEnd(WordTokens tokens, int at) {
    int end = at;
    while (end < tokens.size()
        && end - at < LONGEST_NAME_IN_TEXT
        && tokens.isCapital(end)
        && tokens.digits(end) == 0
        && tokens.clause(end) == tokens.clause(at)
        && !noValue.contains(tokens.id(end))
        && !leads.contains(tokens.id(end))) {
      end++;
    }
    return end - at >= 2 ? end : -1;
  }

  /** Where the value of {@code field} ends that begins at {@code at}, or -1 if none does. */
  int valueEnd(WordTokens tokens, Spans spans, int at, Field field) {
    return switch (field.given()) {
      case DIGITS -> digitsEnd(tokens, spans, at);
      case CODE -> codeEnd(tokens, spans, at);
      case DATE, ADDRESS -> dateEnd(tokens, at);
      case NAME, EMAIL, WORDS -> tokens.isStop(at) || noValue.contains(tokens.id(at)) ? -1 : at + 1;
    };
  }

  static int digitsEnd(WordTokens tokens, Spans spans, int from) {
    int digits = 0;
    int at = from;
    int last = Math.min(tokens.size(), from + MOST_IN_A_ROW);
    while (at < last && (tokens.digits(at) > 0 || spans.numberEnd[at] > 0)) {
      digits += Math.max(1, tokens.digits(at));
      at = Math.max(at + 1, spans.numberEnd[at]);
    }
    return digits >= 3 ? at : -1;
  }

  /** Digits, letters and digits, or letters that are spelled or written as capitals. */
  private static int codeEnd(WordTokens tokens, Spans spans, int at) {
    int digits = digitsEnd(tokens, spans, at);
    if (digits > 0) {
      return digits;
    }
    boolean isCode = tokens.digits(at) > 0 && tokens.value(at) < 0 || tokens.isAllCapitals(at);
    return isCode ? at + 1 : -1;
  }

  private static int dateEnd(WordTokens tokens, int from) {
    for (int at = from; at < from + 4 && at < tokens.size() && !tokens.isStop(at); at++) {
      if (tokens.digits(at) > 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
