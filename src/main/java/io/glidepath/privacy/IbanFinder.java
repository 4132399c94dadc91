package io.glidepath.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds IBANs, written in blocks or spelled out: two letters, two digits, and mod 97 right. */
final class IbanFinder {
  /** How long an IBAN is, and in which countries. */
  private static final String COUNTRIES =
      "15:no 16:be 18:dk,fi,fo,gl,nl 19:mk,si 20:at,ba,ee,kz,lt,lu,xk 21:ch,hr,li,lv "
          + "22:bg,bh,cr,de,gb,ge,ie,me,rs,va 23:ae,gi,il,iq,tl "
          + "24:ad,cz,es,md,pk,ro,sa,se,sk,tn,vg 25:ly,pt 26:is,tr 27:fr,gr,it,mc,mr,sm "
          + "28:al,az,by,cy,do,gt,hu,lb,pl,sv 29:br,eg,ps,qa,ua 30:jo,kw,mu 31:mt,sc 32:lc";

  private static final Map<String, Integer> LENGTHS = new HashMap<>();

  static {
    for (String line : COUNTRIES.split(" ")) {
      String[] parts = line.split(":");
      for (String country : parts[1].split(",")) {
        LENGTHS.put(country, Integer.valueOf(parts[0]));
      }
    }
  }

  private static final int LONGEST = 34;
  private static final int MOST_TOKENS = 70;

  private final List<Token> tokens;
  private final Finds finds;

  IbanFinder(List<Token> tokens, Finds finds) {
    this.tokens = tokens;
    this.finds = finds;
  }

  void find() {
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (mayBegin(at)) {
        int end = end(at);
        if (end > 0) {
          finds.add(Kind.IBAN, at, end);
          at = end - 1;
        }
      }
    }
  }

  private boolean mayBegin(int at) {
    String text = tokens.get(at).text();
    if (tokens.get(at).kind() != Token.Kind.WORD) {
      return false;
    }
    boolean isSpelled = text.length() == 1 && tokens.get(at + 1).text().length() == 1;
    return (text.length() == 2 || isSpelled) && isLatin(text) && isLatin(tokens.get(at + 1).text());
  }

  /** Where the IBAN ends that begins at a token, the longest first; 0 if none does. */
  private int end(int from) {
    StringBuilder iban = new StringBuilder(LONGEST);
    int found = 0;
    int to = from;
    while (to < tokens.size() && to - from < MOST_TOKENS && iban.length() <= LONGEST) {
      int next = take(to, iban);
      if (next == to) {
        break;
      }
      to = next;
      if (isIban(iban)) {
        found = to;
      }
    }
    return found;
  }

  /** Appends what stands at a token; returns the token to go on from, or the same if it ends. */
  private int take(int at, StringBuilder iban) {
    Token token = tokens.get(at);
    DigitGroup said = token.kind() == Token.Kind.WORD ? SpokenNumber.at(tokens, at) : null;
    boolean isSaid = said != null && token.text().length() > 1;
    if (isSaid && said != null) {
      iban.append(said.digits());
      return said.to();
    }
    boolean isBlock = token.kind() == Token.Kind.DIGITS || token.text().length() <= 4;
    if (token.kind() == Token.Kind.SIGN) {
      return iban.length() > 1 && "-.".contains(token.text()) ? at + 1 : at;
    }
    if (!isBlock || token.kind() == Token.Kind.MARK || !isLatin(token.text())) {
      return at;
    }
    iban.append(token.text());
    return at + 1;
  }

  private static boolean isLatin(String text) {
    return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  private static boolean isIban(StringBuilder iban) {
    int length = iban.length();
    boolean isCountrys = length > 2 && LENGTHS.getOrDefault(iban.substring(0, 2), 0) == length;
    if (!isCountrys || !hasHead(iban)) {
      return false;
    }
    int rest = 0;
    for (int i = 0; i < length; i++) {
      char sign = iban.charAt((i + 4) % length);
      int value = Character.digit(sign, 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }

  private static boolean hasHead(CharSequence iban) {
    return Character.isLetter(iban.charAt(0))
        && Character.isLetter(iban.charAt(1))
        && Character.isDigit(iban.charAt(2))
        && Character.isDigit(iban.charAt(3));
  }
}
