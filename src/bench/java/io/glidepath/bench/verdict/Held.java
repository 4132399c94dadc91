package io.glidepath.bench.verdict;

import java.util.BitSet;

/** The rules that hold, as a line of text: {@code 3 17 58}. */
final class Held {
  private Held() {}

  static String line(long[] bits) {
    StringBuilder line = new StringBuilder();
    BitSet.valueOf(bits).stream().forEach(rule -> line.append(rule).append(' '));
    return line.toString().trim();
  }
}
