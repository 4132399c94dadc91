package io.glidepath.rulebook.sentence;

/** How deep brackets and signs stand in each other: parsers descend into each of them. */
public final class Nesting {
  private static final int DEEPEST = 24;

  private Nesting() {}

  /** Whether a text is nested deeper than any rule that people write. */
  public static boolean isTooDeep(String text) {
    int depth = 0;
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
      boolean sign = c == '!' || c == '-' || c == '+' || c == '~';
      signs = sign ? signs + 1 : Character.isWhitespace(c) ? signs : 0;
      if (depth > DEEPEST || signs > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
