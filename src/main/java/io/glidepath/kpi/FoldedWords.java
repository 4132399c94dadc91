package io.glidepath.kpi;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in small letters, without accents, with straight apostrophes. */
final class FoldedWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  private FoldedWords() {}

  static String of(String words) {
    String apart = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return ACCENTS
        .matcher(apart)
        .replaceAll("")
        .replace('’', '\'')
        .replace("œ", "oe")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** As one word of a settings file: blanks and underscores are hyphens. */
  static String hyphened(String words) {
    return of(words).replaceAll("[\\s_/'-]+", "-").replaceAll("^-|-$", "");
  }
}
