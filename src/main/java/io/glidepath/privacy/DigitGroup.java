package io.glidepath.privacy;

import java.util.List;

/**
 * Digits that stand or are said together, such as {@code 4111} or "forty-one".
 *
 * @param from the first token, {@code to} the one after the last
 * @param readings the digits; what is said may be read in more than one way, the likeliest first
 */
record DigitGroup(int from, int to, boolean spoken, List<String> readings) {
  String digits() {
    return readings.get(0);
  }

  int length() {
    return readings.get(0).length();
  }
}
