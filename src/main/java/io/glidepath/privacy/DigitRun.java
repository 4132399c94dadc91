package io.glidepath.privacy;

import java.util.List;

/** Numbers that follow each other with nothing but signs, spaces and fillers between. */
record DigitRun(List<DigitGroup> groups) {
  private static final int MOST_READINGS = 256;

  /** More groups than this have more digits than any card. */
  static final int MOST_GROUPS = CardNumbers.LONGEST;

  DigitRun(List<DigitGroup> groups) {
    this.groups = List.copyOf(groups);
  }

  /** The first token. */
  int from() {
    return groups.get(0).from();
  }

  /** The token after the last. */
  int to() {
    return groups.get(groups.size() - 1).to();
  }

  int size() {
    return groups.size();
  }

  /** How many digits it has, most likely. */
  int length() {
    int length = 0;
    for (DigitGroup group : groups) {
      length += group.length();
    }
    return length;
  }

  /** How many digits it may have at most. */
  int longest() {
    int length = 0;
    for (DigitGroup group : groups) {
      length += group.readings().stream().mapToInt(String::length).max().orElse(0);
    }
    return length;
  }

  /** The digits, as they are most likely meant. */
  String digits() {
    StringBuilder digits = new StringBuilder();
    groups.forEach(group -> digits.append(group.digits()));
    return digits.toString();
  }

  /** Whether it is written like 12/27, 31/12/2026 or 2026/12/31. */
  boolean isDate(List<Token> tokens) {
    boolean isShort = groups.size() <= 3 && length() <= 8;
    return isShort
        && groups.stream().noneMatch(DigitGroup::spoken)
        && tokens.subList(from(), to()).stream().anyMatch(each -> each.isSign('/'));
  }

  DigitRun part(int from, int to) {
    return new DigitRun(groups.subList(from, to));
  }

  /** Whether one of the ways to read it, after {@code before}, makes a card. */
  boolean isCard(String before) {
    int[] left = {MOST_READINGS};
    return isCard(new StringBuilder(before), 0, left);
  }

  private boolean isCard(StringBuilder digits, int group, int[] left) {
    boolean isBegun = digits.length() > 0;
    if (digits.length() > CardNumbers.LONGEST
        || left[0] <= 0
        || isBegun && !CardNumbers.mayBegin(digits)) {
      return false;
    }
    if (group == groups.size()) {
      left[0]--;
      return CardNumbers.isCard(digits);
    }
    int length = digits.length();
    for (String reading : groups.get(group).readings()) {
      if (isCard(digits.append(reading), group + 1, left)) {
        return true;
      }
      digits.setLength(length);
    }
    return false;
  }
}
