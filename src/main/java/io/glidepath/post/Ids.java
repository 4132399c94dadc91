package io.glidepath.post;

import org.jspecify.annotations.Nullable;

/**
 * Ids of interactions and agents as platforms make them: any text that a path can carry once it is
 * percent-encoded. A path drops {@code .} and {@code ..} even then.
 */
final class Ids {
  private static final String RULE =
      "may have any characters but control characters, does not begin or end with a space, and is"
          + " not . or ..";

  private Ids() {}

  /** What is wrong with an id; null if nothing is. */
  static @Nullable String fault(String id) {
    boolean isDots = id.equals(".") || id.equals("..");
    boolean isPadded = isSpace(id.codePointAt(0)) || isSpace(id.codePointBefore(id.length()));
    return isDots || isPadded || id.chars().anyMatch(Character::isISOControl) ? RULE : null;
  }

  private static boolean isSpace(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }
}
