package io.glidepath.privacy;

import java.util.Random;

/** Ways to write or say a row of digits, in one of the three languages. */
final class Spelling {
  private static final String[] SEPARATORS = {"", " ", "-", ".", "\n", " - ", "\u00a0", "\u200b"};
  private static final int[] SCRIPTS = {'0', 0xFF10, 0x0660, 0x06F0, 0x0966};
  private static final String[][] UNITS = {
    "zero one two three four five six seven eight nine".split(" "),
    "zéro un deux trois quatre cinq six sept huit neuf".split(" "),
    "cero uno dos tres cuatro cinco seis siete ocho nueve".split(" ")
  };
  private static final String[][] TEENS = {
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
    "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(" "),
    "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve".split(" ")
  };
  private static final String[][] TENS = {
    "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
    "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" "),
    "- - veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ")
  };
  private static final String[][] FILLERS = {
    {", uh, ", " and then ", " ... "}, {" euh ", " et puis ", ", "}, {" eh ", " y luego ", ", "}
  };
  private static final String[] DOUBLE = {"double ", "double ", "doble "};

  private final Random random;
  private final int language;

  Spelling(Random random, int language) {
    this.random = random;
    this.language = language;
  }

  String of(String digits) {
    return switch (random.nextInt(5)) {
      case 0 -> written(digits, 4);
      case 1 -> written(digits, 1);
      case 2 -> said(digits, false);
      case 3 -> said(digits, true);
      default -> mixed(digits);
    };
  }

  private String written(String digits, int block) {
    String separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
    int zero = SCRIPTS[random.nextInt(SCRIPTS.length)];
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      out.append(i > 0 && i % block == 0 ? separator : "");
      out.appendCodePoint(zero + digits.charAt(i) - '0');
    }
    return out.toString();
  }

  private String said(String digits, boolean inPairs) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < digits.length()) {
      String part;
      boolean isTwice = i + 1 < digits.length() && digits.charAt(i) == digits.charAt(i + 1);
      boolean canPair = inPairs && i + 1 < digits.length() && digits.charAt(i) != '0';
      if (canPair) {
        part = pair(digits.charAt(i) - '0', digits.charAt(i + 1) - '0');
        i += 2;
      } else if (isTwice && random.nextInt(3) == 0) {
        part = DOUBLE[language] + unit(digits.charAt(i));
        i += 2;
      } else {
        part = unit(digits.charAt(i));
        i++;
      }
      out.append(out.isEmpty() ? "" : between()).append(part);
    }
    return out.toString();
  }

  private String mixed(String digits) {
    int cut = 4 * (1 + random.nextInt(2));
    return written(digits.substring(0, cut), 4)
        + between()
        + said(digits.substring(cut), random.nextBoolean());
  }

  private String between() {
    return random.nextInt(12) == 0 ? FILLERS[language][random.nextInt(3)] : " ";
  }

  private String unit(char digit) {
    return digit == '0' && language == 0 && random.nextBoolean()
        ? "oh"
        : UNITS[language][digit - '0'];
  }

  private String pair(int tens, int unit) {
    if (tens == 1) {
      return TEENS[language][unit];
    }
    if (language == 1) {
      return french(tens, unit);
    }
    if (unit == 0) {
      return TENS[language][tens];
    }
    if (language == 2) {
      return tens == 2 ? "veinti" + UNITS[2][unit] : TENS[2][tens] + " y " + UNITS[2][unit];
    }
    return TENS[0][tens] + (random.nextBoolean() ? "-" : " ") + UNITS[0][unit];
  }

  private String french(int tens, int unit) {
    String ten = TENS[1][tens];
    boolean isOdd = tens == 7 || tens == 9;
    if (unit == 0 && !isOdd) {
      return tens == 8 ? "quatre-vingts" : ten;
    }
    boolean takesAnd = unit == 1 && tens < 8;
    String below = isOdd ? TEENS[1][unit] : UNITS[1][unit];
    return ten + (takesAnd ? " et " : random.nextBoolean() ? "-" : " ") + below;
  }
}
