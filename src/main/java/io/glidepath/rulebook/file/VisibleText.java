package io.glidepath.rulebook.file;

/** What text a rule file may have: nothing that a reader cannot see, and no Java escapes. */
final class VisibleText {
  private VisibleText() {}

  /** Whether the text is plain; reports the first spot that is not. */
  static boolean check(String file, String text, Findings findings) {
    int spot = firstSpot(text);
    if (spot < 0) {
      return true;
    }
    if (text.charAt(spot) == '\\') {
      findings.error(
          place(file, text, spot),
          "unicode-escape",
          "Unicode escapes are not read.",
          "write the character");
    } else {
      findings.error(
          place(file, text, spot),
          "hidden-character",
          "The invisible character U+%04X is here.".formatted(text.codePointAt(spot)),
          "delete it and type the line again");
    }
    return false;
  }

  /** Where the first character is that is hidden, or begins a Java escape; -1 if nowhere. */
  private static int firstSpot(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (isHidden(c) || c == '\\' && text.startsWith("\\u", i)) {
        return i;
      }
      i += Character.charCount(c) - 1;
    }
    return -1;
  }

  private static FilePlace place(String file, String text, int spot) {
    int start = text.lastIndexOf('\n', spot - 1) + 1;
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    return new FilePlace(file, line, 1 + text.codePointCount(start, spot));
  }

  /** Whether a text has a character that a reader cannot see. */
  static boolean hasHidden(String text) {
    return text.codePoints().anyMatch(VisibleText::isHidden);
  }

  private static boolean isHidden(int c) {
    if (c >= ' ' && c <= '~' || c == '\n' || c == '\r' || c == '\t') {
      return false;
    }
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }
}
