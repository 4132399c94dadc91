package io.glidepath.privacy;

import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.IBANValidator;

/** Finds IBANs, written in blocks or spelled out: two letters, two digits, and mod 97 right. */
final class IbanFinder {
  /** The registry's countries, with the length and the form of the numbers of each. */
  private static final IBANValidator REGISTRY = IBANValidator.getInstance();

  /** The shortest that the registry has, Norway's. */
  private static final int SHORTEST = 15;

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
    return iban.length() >= SHORTEST && REGISTRY.isValid(iban.toString().toUpperCase(Locale.ROOT));
  }
}
