package io.glidepath.post;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A language as senders write it, as BCP 47 writes it: {@code FR}, {@code fr_FR}, {@code
 * fr_FR.UTF-8}, {@code fra} and {@code fre} are French, of France or anywhere.
 */
final class LanguageTag {
  private static final int LONGEST = 35;

  /** What POSIX puts after the tag: the encoding, and a variant. */
  private static final Pattern POSIX_TAIL = Pattern.compile("[.@][\\w.@-]*$");

  private static final Map<String, String> SHORT = shortCodes();

  private LanguageTag() {}

  /** The tag, or null if {@code written} is none. */
  static @Nullable String of(String written) {
    String tag = POSIX_TAIL.matcher(written.strip()).replaceFirst("").replace('_', '-');
    if (tag.length() > LONGEST) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String language = locale.getLanguage();
      String spelled = locale.toLanguageTag();
      return language.length() < 2 || language.length() > 3
          ? null
          : SHORT.getOrDefault(language, language) + spelled.substring(language.length());
    } catch (IllformedLocaleException malformed) {
      return null;
    }
  }

  /** From three letters to two, where the language has two. */
  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>(Map.of("fre", "fr", "ger", "de", "dut", "nl"));
    for (String code : Locale.getISOLanguages()) {
      try {
        codes.put(new Locale(code).getISO3Language(), code);
      } catch (MissingResourceException none) {
        // A language without a longer code keeps the one it has.
      }
    }
    return Map.copyOf(codes);
  }
}
