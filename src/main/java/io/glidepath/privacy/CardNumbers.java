package io.glidepath.privacy;

/** What card numbers look like: the issuers' prefixes, their lengths, and the check digit. */
final class CardNumbers {
  static final int SHORTEST = 13;
  static final int LONGEST = 19;

  /** From, to (both of the same number of digits), fewest and most digits of the card. */
  private static final int[][] ISSUERS = {
    {4, 4, 16, 16}, // Visa, Carte Bancaire, Elo
    {4, 4, 13, 13}, // Visa
    {4, 4, 19, 19}, // Visa
    {51, 55, 16, 16}, // Mastercard
    {2221, 2720, 16, 16}, // Mastercard
    {34, 34, 15, 15}, // American Express
    {37, 37, 15, 15}, // American Express
    {6011, 6011, 16, 19}, // Discover
    {644, 649, 16, 19}, // Discover
    {65, 65, 16, 19}, // Discover, RuPay, Elo
    {300, 305, 14, 19}, // Diners Club
    {3095, 3095, 14, 19}, // Diners Club
    {36, 36, 14, 19}, // Diners Club
    {38, 39, 14, 19}, // Diners Club
    {3528, 3589, 16, 19}, // JCB
    {62, 62, 16, 19}, // UnionPay
    {81, 82, 16, 16}, // UnionPay, RuPay
    {2200, 2205, 16, 19}, // Mir
    {50, 50, 13, 19}, // Maestro, Elo, Verve, Dankort
    {56, 58, 13, 19}, // Maestro
    {60, 60, 16, 19}, // RuPay, Hipercard
    {63, 63, 13, 19}, // Maestro, InterPayment
    {67, 67, 13, 19}, // Maestro
    {9792, 9792, 16, 16}, // Troy
  };

  private CardNumbers() {}

  static boolean isCard(CharSequence digits) {
    int length = digits.length();
    return length >= SHORTEST && length <= LONGEST && fits(digits, length) && passesLuhn(digits);
  }

  /** Whether a card may begin so; {@code digits} may be fewer than the issuer's prefix. */
  static boolean mayBegin(CharSequence digits) {
    return fits(digits, 0);
  }

  /** How many digits a card of this issuer usually has. */
  static int usualLength(CharSequence digits) {
    if (digits.length() < 2 || digits.charAt(0) != '3') {
      return 16;
    }
    char second = digits.charAt(1);
    return second == '4' || second == '7' ? 15 : second == '5' ? 16 : 14;
  }

  private static boolean fits(CharSequence digits, int length) {
    for (int[] issuer : ISSUERS) {
      boolean lengthFits = length == 0 || (length >= issuer[2] && length <= issuer[3]);
      if (lengthFits && begins(digits, issuer[0], issuer[1])) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(CharSequence digits, int low, int high) {
    int width = Integer.toString(low).length();
    int known = Math.min(width, digits.length());
    int value = 0;
    for (int i = 0; i < known; i++) {
      value = value * 10 + digits.charAt(i) - '0';
    }
    int scale = 1;
    for (int i = known; i < width; i++) {
      scale *= 10;
    }
    return known > 0 && value >= low / scale && value <= high / scale;
  }

  private static boolean passesLuhn(CharSequence digits) {
    int sum = 0;
    boolean twice = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int value = twice ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
      twice = !twice;
    }
    return sum % 10 == 0;
  }
}
