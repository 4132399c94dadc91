package io.glidepath.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;

/**
 * Finds telephone numbers: international ones, and national ones of countries that speak English,
 * French or Spanish. A bare number that could as well be an order is one only where it is called
 * one, or begins with 0 as national numbers do.
 */
final class PhoneFinder {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final List<String> COUNTRIES =
      List.of("FR", "ES", "GB", "US", "MX", "BE", "CH", "CO", "AR", "IE", "AU", "CL", "PE");
  private static final List<String> WITH_ZERO = List.of("FR", "GB", "BE", "CH", "IE", "AU");

  private final List<Token> tokens;
  private final Finds finds;

  PhoneFinder(List<Token> tokens, Finds finds) {
    this.tokens = tokens;
    this.finds = finds;
  }

  void find(List<DigitRun> runs) {
    for (DigitRun run : runs) {
      int length = run.length();
      boolean isLong = length >= SHORTEST && length <= LONGEST + 2;
      if (isLong && !run.isDate(tokens) && !finds.has(run.from(), run.to())) {
        look(run, run.digits());
      }
    }
  }

  private void look(DigitRun run, String digits) {
    int from = run.from();
    boolean hasPlus = from > 0 && isPlus(tokens.get(from - 1));
    boolean isBracketed = from > 0 && tokens.get(from - 1).isSign('(');
    if (hasPlus || digits.startsWith("00")) {
      if (isValid("+" + (hasPlus ? digits : digits.substring(2)), "ZZ")) {
        finds.add(Kind.PHONE, hasPlus ? from - 1 : from, run.to());
      }
      return;
    }
    boolean startsWithZero = digits.charAt(0) == '0';
    boolean isCalledOne =
        Cues.isOfPhone(tokens, from)
            && !Cues.isOfOther(tokens, from)
            && !Cues.isMoney(tokens, from, run.to());
    List<String> countries = startsWithZero ? WITH_ZERO : COUNTRIES;
    boolean mayBe = startsWithZero || isCalledOne || isShaped(run);
    if (mayBe && countries.stream().anyMatch(country -> isValid(digits, country))) {
      finds.add(Kind.PHONE, isBracketed ? from - 1 : from, run.to());
    }
  }

  private static boolean isPlus(Token token) {
    return token.isSign('+') || token.isWord("plus");
  }

  /** Written as telephone numbers are: 3-3-4, or 3-3-3, or pairs. */
  private boolean isShaped(DigitRun run) {
    StringBuilder shape = new StringBuilder();
    run.groups().forEach(group -> shape.append(group.length()));
    boolean isShape =
        switch (shape.toString()) {
          case "334", "1334", "333", "3222", "34" -> true;
          default -> false;
        };
    return isShape && !Cues.isOfOther(tokens, run.from()) && !hasComma(run);
  }

  private boolean hasComma(DigitRun run) {
    for (int at = run.from(); at < run.to(); at++) {
      if (tokens.get(at).isSign(',')) {
        return true;
      }
    }
    return Cues.isMoney(tokens, run.from(), run.to());
  }

  private static boolean isValid(String digits, String country) {
    try {
      return NUMBERS.isValidNumber(NUMBERS.parse(digits, country));
    } catch (NumberParseException noNumber) {
      return false;
    }
  }
}
