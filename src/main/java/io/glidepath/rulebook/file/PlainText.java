package io.glidepath.rulebook.file;

/** What text a rule file may have: nothing that a reader cannot see, and no Java escapes. */
final class PlainText {
  private PlainText() {}

  /** Whether the text is plain; reports the first spot of each kind that is not. */
  static boolean check(String file, String text, Findings findings) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      Place at = new Place(file, line, column);
      if (isHidden(c)) {
        findings.error(
            at,
            "hidden-character",
            "The invisible character U+%04X is here.".formatted(c),
            "delete it and type the line again");
        return false;
      }
      if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
        findings.error(
            at, "unicode-escape", "Unicode escapes are not read.", "write the character");
        return false;
      }
      column = c == '\n' ? 1 : column + 1;
      line = c == '\n' ? line + 1 : line;
    }
    return true;
  }

  /** Whether a text has a character that a reader cannot see. */
  static boolean hasHidden(String text) {
    return text.codePoints().anyMatch(PlainText::isHidden);
  }

  private static boolean isHidden(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
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
