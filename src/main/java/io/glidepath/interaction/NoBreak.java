package io.glidepath.interaction;

import java.util.regex.Pattern;

/**
 * Spaces at which a line must not end: before the high punctuation of French, and in its quotes.
 */
public final class NoBreak {
  /** The narrow space that French sets there. */
  private static final String NARROW = "\u202f";

  private static final Pattern FRENCH =
      Pattern.compile("(?<=\\S)[ \u00a0](?=[;:!?»])|(?<=«)[ \u00a0]");

  private NoBreak() {}

  /** The words as they are set in a language. */
  public static String in(String language, String words) {
    return language.equals("fr") ? FRENCH.matcher(words).replaceAll(NARROW) : words;
  }
}
