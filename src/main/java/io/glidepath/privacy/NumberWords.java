package io.glidepath.privacy;

import io.glidepath.interaction.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words for numbers in every {@link Language}, without accents. */
final class NumberWords {
  static final int NONE = -1;
  static final int DOUBLE = -2;
  static final int TRIPLE = -3;
  static final int HUNDRED = 100;
  static final int THOUSAND = 1_000;

  private static final Map<String, Integer> VALUES = new HashMap<>(256);

  static {
    Language.all().forEach(NumberWords::add);
  }

  private NumberWords() {}

  /** What a word is worth, or {@link #NONE}. */
  static int value(Token token) {
    return token.kind() == Token.Kind.WORD ? VALUES.getOrDefault(token.text(), NONE) : NONE;
  }

  private static void add(Language language) {
    count(language.words("numbers"), 0, 1);
    count(language.words("tens"), 20, 10);
    count(language.words("hundreds"), 200, 100);
    for (String word : language.words("more-numbers")) {
      int colon = word.indexOf(':');
      VALUES.put(word.substring(0, colon), worth(word.substring(colon + 1)));
    }
  }

  private static void count(List<String> words, int from, int step) {
    for (int i = 0; i < words.size(); i++) {
      VALUES.put(words.get(i), from + i * step);
    }
  }

  private static int worth(String value) {
    return switch (value) {
      case "x2" -> DOUBLE;
      case "x3" -> TRIPLE;
      default -> Integer.parseInt(value);
    };
  }
}
