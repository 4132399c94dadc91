package io.glidepath.privacy;

/**
 * A word, a number or a sign of a text, and where it stands. {@code text} is plain: lower case, no
 * accents, ASCII digits, nothing hidden.
 */
record Token(Kind kind, int start, int end, String text) {
  enum Kind {
    WORD,
    DIGITS,
    SIGN,
    /** A mark that stands for what was taken out. */
    MARK
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isSign(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }
}
