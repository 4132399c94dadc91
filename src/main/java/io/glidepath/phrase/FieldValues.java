package io.glidepath.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the values of fields look like in one language, and which fields an answer may fit. */
final class FieldValues {
  private static final int MOST_IN_A_ROW = 60;
  private static final int LONG_NUMBER = 8;
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2100;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_NAME_IN_TEXT = 3;

  /** By the set of kinds, as the bits of a number. */
  private final List<Set<String>> byKinds = new ArrayList<>();

  private final Set<Integer> noValue;
  private final Set<Integer> leads;

  /**
   * @param noValue words that are in no value ("not", "my", "where")
   * @param leads words before a value ("it is", "sure", "hello")
   */
  FieldValues(List<Field> all, Set<Integer> noValue, Set<Integer> leads) {
    this.noValue = noValue;
    this.leads = leads;
    for (int kinds = 0; kinds < 1 << Field.Given.values().length; kinds++) {
      Set<String> names = new HashSet<>();
      for (Field each : all) {
        if ((kinds & bit(each.given())) != 0) {
          names.add(each.name());
        }
      }
      byKinds.add(Set.copyOf(names));
    }
  }

  private static int bit(Field.Given given) {
    return 1 << given.ordinal();
  }

  /** For each thing in the utterance that could be a value: the fields that it could be of. */
  List<Set<String>> fits(WordTokens tokens, Spans spans) {
    List<Set<String>> fits = new ArrayList<>(3);
    add(fits, numeric(tokens, spans));
    if (hasName(tokens)) {
      add(fits, bit(Field.Given.NAME));
    }
    add(fits, bit(Field.Given.WORDS));
    return fits;
  }

  private void add(List<Set<String>> fits, int kinds) {
    Set<String> names = byKinds.get(kinds);
    if (!names.isEmpty()) {
      fits.add(names);
    }
  }

  /** What the numbers in the utterance may be. */
  private static int numeric(WordTokens tokens, Spans spans) {
    int kinds = 0;
    int numbers = 0;
    for (int at = 0; at < tokens.size(); at++) {
      boolean isNumber = spans.numberEnd[at] > 0;
      boolean hasDigits = tokens.digits(at) > 0;
      if (!isNumber && !hasDigits) {
        continue;
      }
      kinds |= isNumber ? 0 : bit(Field.Given.CODE);
      boolean isOfDate = hasDigits ? isOfDate(tokens, at) : ++numbers > 1;
      kinds |= isOfDate ? bit(Field.Given.DATE) : 0;
      if (digitsEnd(tokens, spans, at) > 0) {
        kinds |= bit(Field.Given.DIGITS) | bit(Field.Given.CODE);
      }
    }
    return kinds != 0 && tokens.words() >= 2 ? kinds | bit(Field.Given.ADDRESS) : kinds;
  }

  /**
   * Whether the first clause that says anything is a name and nothing else, after "it is", "my name
   * is" and the like. A name that comes later is somebody's of whom the sentence tells.
   */
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
      while (from < end && saysNothing(tokens, from)) {
        from++;
      }
      int to = end;
      while (to > from && saysNothing(tokens, to - 1)) {
        to--;
      }
      if (from < to) {
        return isName(tokens, from, to, hasCapitals);
      }
      at = end;
    }
    return false;
  }

  private boolean saysNothing(WordTokens tokens, int at) {
    return tokens.isStop(at) || leads.contains(tokens.id(at));
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
      case DATE -> dateEnd(tokens, at);
      case ADDRESS -> numberEnd(tokens, at);
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

  /** Where eight digits or more end that begin there and are no date, or -1. */
  static int longNumberEnd(WordTokens tokens, Spans spans, int from) {
    int digits = 0;
    int at = from;
    boolean begins = from == 0 || tokens.digits(from - 1) == 0;
    int last = Math.min(tokens.size(), from + MOST_IN_A_ROW);
    while (begins
        && at < last
        && tokens.isPlain(at)
        && (tokens.digits(at) > 0 || spans.numberEnd[at] > 0)) {
      digits += isTakenOut(tokens, at) ? LONG_NUMBER : Math.max(1, tokens.digits(at));
      at = Math.max(at + 1, spans.numberEnd[at]);
    }
    return digits >= LONG_NUMBER && !isDate(tokens, from, at) ? at : -1;
  }

  /** Whether zeros stand for a number that was taken out, of a card, an account or a telephone. */
  private static boolean isTakenOut(WordTokens tokens, int at) {
    return tokens.value(at) == 0 && tokens.digits(at) >= 4;
  }

  /** Whether it is a day, a month and a year, written in digits. */
  private static boolean isDate(WordTokens tokens, int from, int end) {
    if (end - from != 3) {
      return false;
    }
    for (int at = from; at < end; at++) {
      if (tokens.value(at) < 1 || !isOfDate(tokens, at)) {
        return false;
      }
    }
    return true;
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

  /** A date begins with a day, a month or a year, or is written as one: not 500, 3941 or 93. */
  private static int dateEnd(WordTokens tokens, int from) {
    int end = numberEnd(tokens, from);
    return end > 0 && isOfDate(tokens, end - 1) ? end : -1;
  }

  private static boolean isOfDate(WordTokens tokens, int at) {
    long value = tokens.value(at);
    boolean dayOrMonth = value >= 1 && value <= 31;
    boolean year = value >= EARLIEST_YEAR && value <= LATEST_YEAR;
    return value < 0 || tokens.digits(at) >= 6 || dayOrMonth || year;
  }

  private static int numberEnd(WordTokens tokens, int from) {
    for (int at = from; at < from + 4 && at < tokens.size() && !tokens.isStop(at); at++) {
      if (tokens.digits(at) > 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
