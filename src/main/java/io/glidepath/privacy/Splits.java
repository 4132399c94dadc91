package io.glidepath.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to read number words below 100 that follow each other: 60, 10, 7 is 77, or 60 and 17, or
 * 70 and 7. No value that is no number is given.
 */
final class Splits {
  private static final int NONE = -1;

  private Splits() {}

  /** All readings, as digits, the one with the fewest numbers first. */
  static List<String> of(List<Integer> parts, List<Boolean> joined) {
    if (parts.size() == 1) {
      return List.of(Integer.toString(parts.get(0)));
    }
    List<String> readings = new ArrayList<>();
    split(parts, joined, 0, "", readings);
    return readings;
  }

  private static void split(
      List<Integer> parts, List<Boolean> joined, int from, String digits, List<String> readings) {
    if (from == parts.size()) {
      readings.add(digits);
      return;
    }
    for (int to = parts.size(); to > from; to--) {
      boolean mayEnd = to == parts.size() || !joined.get(to - 1);
      int value = mayEnd ? value(parts, from, to) : NONE;
      if (value != NONE) {
        split(parts, joined, to, digits + value, readings);
      }
    }
  }

  static boolean isOne(List<Integer> parts) {
    return value(parts, 0, parts.size()) != NONE;
  }

  /** Whether a word may belong to the same number as those before it. */
  static boolean mayFollow(List<Integer> parts, int next) {
    List<Integer> longer = new ArrayList<>(parts);
    longer.add(next);
    return isOne(longer);
  }

  /** What some parts are worth as one number, or -1. */
  static int value(List<Integer> parts, int from, int to) {
    int first = parts.get(from);
    int rest = from + 1;
    if (first == 4 && rest < to && parts.get(rest) == 20) {
      first = 80;
      rest++;
    }
    if (rest == to) {
      return first;
    }
    int below = below(parts, rest, to);
    boolean takesTeens = first == 60 || first == 80;
    boolean isTens = first >= 20 && first % 10 == 0;
    boolean isTeen = first == 10 && below >= 6 && below <= 9;
    boolean fits = isTens && below >= 1 && below <= (takesTeens ? 19 : 9);
    return fits || isTeen ? first + below : NONE;
  }

  private static int below(List<Integer> parts, int from, int to) {
    int first = parts.get(from);
    if (from + 1 == to) {
      return first < 20 ? first : NONE;
    }
    boolean isTeen = first == 10 && from + 2 == to && parts.get(from + 1) >= 7;
    return isTeen && parts.get(from + 1) <= 9 ? 10 + parts.get(from + 1) : NONE;
  }
}
