package io.glidepath.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The vocabulary of fields in one language, and how several of them are named in a row. */
final class FieldPatterns {
  private static final int MOST_JOINERS = 4;
  private static final int MOST_IN_A_ROW = 60;

  private final Patterns<Field> names;
  private final Patterns<Field> objects;
  private final Set<Integer> joiners;
  private final FieldValues values;

  /**
   * @param objects what fields belong to ("order", for the order number)
   * @param joiners words between two fields in a row ("and", "your")
   */
  FieldPatterns(
      Patterns<Field> names, Patterns<Field> objects, Set<Integer> joiners, FieldValues values) {
    this.names = names;
    this.objects = objects;
    this.joiners = joiners;
    this.values = values;
  }

  FieldValues values() {
    return values;
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
      objects.follow(
          tokens,
          at,
          (end, field) -> {
            if (end > spans.objectEnd[start]) {
              spans.object(start, end, field);
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
      if (spans.fieldEnd[at] < 0) {
        return list;
      }
    }
    return list;
  }
}
