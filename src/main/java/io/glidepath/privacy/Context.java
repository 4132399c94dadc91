package io.glidepath.privacy;

import java.util.List;

/**
 * What was said before that bears on the digits said now.
 *
 * @param isKnown whether it is known at all what was said before
 * @param cardAsked whether a card was asked for or spoken of
 * @param otherAsked whether the number of something else was
 * @param codeAsked whether a security code was
 * @param codeGoesOn whether the beginning of a code was given
 * @param cardGoesOn whether the beginning of a card was taken out of what the speaker said
 * @param before the last digits of the speaker's last utterances, that a card may go on from
 */
record Context(
    boolean isKnown,
    boolean cardAsked,
    boolean otherAsked,
    boolean codeAsked,
    boolean codeGoesOn,
    boolean cardGoesOn,
    List<String> before) {
  static final Context NONE = new Context(false, false, false, false, false, false, List.of());

  /** Whether digits of any number are likely to belong to something that must not be kept. */
  boolean isTense() {
    return codeAsked || codeGoesOn || cardGoesOn || before.stream().anyMatch(Context::isSuspicious);
  }

  private static boolean isSuspicious(String digits) {
    return digits.length() >= 6 && CardNumbers.mayBegin(digits);
  }
}
