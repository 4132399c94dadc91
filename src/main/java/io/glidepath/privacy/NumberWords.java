package io.glidepath.privacy;

import java.util.HashMap;
import java.util.Map;

/** The words for numbers in English, French and Spanish, without accents. */
final class NumberWords {
  static final int NONE = -1;
  static final int DOUBLE = -2;
  static final int TRIPLE = -3;
  static final int HUNDRED = 100;
  static final int THOUSAND = 1_000;

  private static final Map<String, Integer> VALUES = new HashMap<>(256);

  static {
    // From 0 on, one word a number.
    count(0, "zero one two three four five six seven eight nine ten eleven twelve thirteen");
    count(14, "fourteen fifteen sixteen seventeen eighteen nineteen");
    count(0, "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze");
    count(15, "quinze seize");
    count(0, "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce");
    count(15, "quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos");
    count(23, "veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve");
    tens("twenty thirty forty fifty sixty seventy eighty ninety");
    tens("vingt trente quarante cinquante soixante septante huitante nonante");
    tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
    all(0, "oh o nought naught");
    all(1, "une una");
    all(20, "vingts");
    all(21, "veintiun veintiuna");
    all(40, "fourty");
    all(80, "octante");
    all(HUNDRED, "hundred cent cents cien ciento cientos");
    all(THOUSAND, "thousand mille mil");
    hundreds("doscientos trescientos cuatrocientos quinientos seiscientos setecientos");
    all(800, "ochocientos");
    all(900, "novecientos");
    all(DOUBLE, "double doble");
    all(TRIPLE, "triple treble");
  }

  private NumberWords() {}

  /** What a word is worth, or {@link #NONE}. */
  static int value(Token token) {
    return token.kind() == Token.Kind.WORD ? VALUES.getOrDefault(token.text(), NONE) : NONE;
  }

  private static void count(int from, String words) {
    int value = from;
    for (String word : words.split(" ")) {
      VALUES.put(word, value++);
    }
  }

  private static void tens(String words) {
    int value = 20;
    for (String word : words.split(" ")) {
      VALUES.put(word, value);
      value += 10;
    }
  }

  private static void hundreds(String words) {
    int value = 200;
    for (String word : words.split(" ")) {
      VALUES.put(word, value);
      value += 100;
    }
  }

  private static void all(int value, String words) {
    for (String word : words.split(" ")) {
      VALUES.put(word, value);
    }
  }
}
