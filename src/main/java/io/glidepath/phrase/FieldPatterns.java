package io.glidepath.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The vocabulary of fields in one language, and how several of them are named in a row. */
final class FieldPatterns {
  private static final int MOST_JOINERS = 4;
  private static final int MOST_IN_A_ROW = 60;

  private final Patterns<Field> names;
  private final Set<Integer> joiners;
  private final Set<Integer> noValue;

  /**
   * @param joiners words between two fields in a row ("and", "your")
   * @param noValue words that begin no value ("not", "wrong")
   */
  FieldPatterns(Patterns<Field> names, Set<Integer> joiners, Set<Integer> noValue) {
    this.names = names;
    this.joiners = joiners;
    this.noValue = noValue;
  }

  /** Finds the longest name of a field at every token. */
  void find(WordTokens tokens, Spans spans) {
    for (int at = 0; at < tokens.size(); at++) {
      int start = at;
      names.follow(
          tokens,
          at,
          (end, field) -> {
            if (end > spans.fieldEnd[start]) {
              spans.field(start, end, field);
            }
          });
    }
  }

  /** The next field of a list of fields, or -1: what lies between are joiners only. */
  private int next(WordTokens tokens, Spans spans, int end) {
    for (int at = end; at <= end + MOST_JOINERS && at < tokens.size(); at++) {
      if (spans.fieldEnd[at] > 0) {
        return at;
      }
      if (!joiners.contains(tokens.id(at))) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the list of fields ends that begins at {@code start}. */
  int listEnd(WordTokens tokens, Spans spans, int start) {
    int end = spans.fieldEnd[start];
    int last = start + MOST_IN_A_ROW;
    for (int at = next(tokens, spans, end); at >= 0 && at < last; at = next(tokens, spans, end)) {
      end = spans.fieldEnd[at];
    }
    return end;
  }

  /** The names in the list of fields that begins at {@code start}. */
  List<String> list(WordTokens tokens, Spans spans, int start) {
    List<String> list = new ArrayList<>(2);
    int last = start + MOST_IN_A_ROW;
    for (int at = start; at >= 0 && at < last; at = next(tokens, spans, spans.fieldEnd[at])) {
      Field field = spans.field[at];
      if (field != null && !list.contains(field.name())) {
        list.add(field.name());
      }
    }
    return list;
  }

  /** Where the value of {@code field} ends that begins at {@code at}, or -1 if none does. */
  int valueEnd(WordTokens tokens, Spans spans, int at, Field field) {
    return switch (field.given()) {
      case DIGITS -> digitsEnd(tokens, spans, at);
      case DATE -> dateEnd(tokens, at);
      case WORDS -> tokens.isStop(at) || noValue.contains(tokens.id(at)) ? -1 : at + 1;
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

  private static int dateEnd(WordTokens tokens, int from) {
    for (int at = from; at < from + 4 && at < tokens.size() && !tokens.isStop(at); at++) {
      if (tokens.digits(at) > 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
