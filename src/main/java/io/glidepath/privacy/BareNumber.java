package io.glidepath.privacy;

import java.util.List;

/** Tells an utterance that is next to nothing but digits from one that mentions some. */
final class BareNumber {
  private static final int MOST_BESIDE = 3;

  private BareNumber() {}

  static boolean isBare(List<Token> tokens, DigitRun run) {
    return words(tokens, run.from() - 1, -1) + words(tokens, run.to(), tokens.size())
        <= MOST_BESIDE;
  }

  /** Whether next to nothing comes after the run. */
  static boolean isLast(List<Token> tokens, DigitRun run) {
    return words(tokens, run.to(), tokens.size()) <= MOST_BESIDE;
  }

  /** How many words and numbers stand from one token on to before another, or enough of them. */
  private static int words(List<Token> tokens, int from, int to) {
    int words = 0;
    int step = Integer.signum(to - from);
    for (int at = from; at != to && words <= MOST_BESIDE; at += step) {
      words += tokens.get(at).kind() == Token.Kind.SIGN ? 0 : 1;
    }
    return words;
  }
}
