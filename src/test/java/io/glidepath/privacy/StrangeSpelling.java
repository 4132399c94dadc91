package io.glidepath.privacy;

import java.util.Random;

/**
 * More ways, held out until {@link OtherSpelling}'s were found: of 100,000 cards 25,839 were missed
 * then, which led to noughts written as letters, and numbers that are corrected.
 */
final class StrangeSpelling {
  private static final String[][] IN_PARTS = {
    {"first %s second %s third %s and last %s", "%s then %s then %s then the rest %s"},
    {"d'abord %s ensuite %s et %s pour finir %s", "%s puis %s puis %s et le reste %s"},
    {"primero %s segundo %s tercero %s y al final %s", "%s luego %s luego %s y el resto %s"}
  };

  private final Random random;
  private final int language;

  StrangeSpelling(Random random, int language) {
    this.random = random;
    this.language = language;
  }

  String of(String digits) {
    return switch (random.nextInt(5)) {
      case 0 -> eachInBrackets(digits);
      case 1 -> keycaps(digits);
      case 2 -> digits.replace('0', 'O');
      case 3 -> corrected(digits);
      default -> inParts(digits);
    };
  }

  private static String eachInBrackets(String digits) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < digits.length(); at += 4) {
      out.append('<').append(digits, at, Math.min(digits.length(), at + 4)).append('>');
    }
    return out.toString();
  }

  private static String keycaps(String digits) {
    StringBuilder out = new StringBuilder();
    digits.chars().forEach(digit -> out.append((char) digit).append("\ufe0f\u20e3"));
    return out.toString();
  }

  /** The second four wrong at first. */
  private String corrected(String digits) {
    int wrong = 1_000 + random.nextInt(9_000);
    String no = new String[] {" no, ", " non, ", " no, "}[language];
    return digits.substring(0, 4) + " " + wrong + no + digits.substring(4);
  }

  private String inParts(String digits) {
    String[] said = IN_PARTS[language];
    return said[random.nextInt(said.length)].formatted(
        digits.substring(0, 4),
        digits.substring(4, 8),
        digits.substring(8, 12),
        digits.substring(12));
  }
}
