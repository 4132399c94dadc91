package io.glidepath.privacy;

import java.util.Locale;
import java.util.Random;

/**
 * Ways to write or say digits that {@link Spelling} does not know. They were held out at first: of
 * 10,000 cards 3,025 were missed, which led to words and slashes between the parts of a number.
 */
final class OtherSpelling {
  private static final String[] SEPARATORS = {"/", "_", ", ", " — ", " · ", "\t", " / ", "; "};
  private static final String[][] UNITS = {
    "nought one two three four five six seven eight nine".split(" "),
    "zero un deux trois quatre cinq six sept huit neuf".split(" "),
    "cero uno dos tres cuatro cinco seis siete ocho nueve".split(" ")
  };
  private static final String[][] PAUSES = {
    {" let me see ", " one moment ", " sorry ", " yeah "},
    {" attendez ", " voyons ", " pardon ", " oui "},
    {" espere ", " a ver ", " perdón ", " sí "}
  };

  private final Random random;
  private final int language;

  OtherSpelling(Random random, int language) {
    this.random = random;
    this.language = language;
  }

  String of(String digits) {
    return switch (random.nextInt(4)) {
      case 0 -> inUnevenBlocks(digits);
      case 1 -> withPauses(digits);
      case 2 -> wordsAndDigits(digits);
      default -> capitals(digits);
    };
  }

  private String inUnevenBlocks(String digits) {
    String separator = pick(SEPARATORS);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < digits.length()) {
      int to = Math.min(digits.length(), at + 2 + random.nextInt(5));
      out.append(at == 0 ? "" : separator).append(digits, at, to);
      at = to;
    }
    return out.toString();
  }

  /** Fours, with something said between two of them. */
  private String withPauses(String digits) {
    int pause = 1 + random.nextInt(3);
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < digits.length(); at += 4) {
      String between = at / 4 == pause ? pick(PAUSES[language]) : " ";
      out.append(at == 0 ? "" : between);
      out.append(digits, at, Math.min(digits.length(), at + 4));
    }
    return out.toString();
  }

  private String wordsAndDigits(String digits) {
    StringBuilder out = new StringBuilder();
    for (char digit : digits.toCharArray()) {
      out.append(out.isEmpty() ? "" : " ");
      out.append(random.nextBoolean() ? String.valueOf(digit) : UNITS[language][digit - '0']);
    }
    return out.toString();
  }

  private String capitals(String digits) {
    StringBuilder out = new StringBuilder();
    for (char digit : digits.toCharArray()) {
      out.append(out.isEmpty() ? "" : ". ");
      String word = UNITS[language][digit - '0'];
      out.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return out.toString();
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
