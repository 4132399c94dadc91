package io.glidepath.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number that is said: "four", "double four", "forty-one", "soixante-dix-sept", "cuatro
 * mil ciento once". Words that a hyphen joins are one number; without it "soixante douze" may be 72
 * or 60 and 12.
 */
final class SpokenNumber {
  private static final int MOST_PARTS = 4;

  private final List<Token> tokens;
  private final List<Integer> parts = new ArrayList<>(MOST_PARTS);
  private final List<Boolean> joined = new ArrayList<>(MOST_PARTS);
  private int at;

  private SpokenNumber(List<Token> tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  /** The number that begins at a token, or null. */
  static @Nullable DigitGroup at(List<Token> tokens, int from) {
    int value = NumberWords.value(tokens.get(from));
    if (value == NumberWords.NONE) {
      return null;
    }
    SpokenNumber number = new SpokenNumber(tokens, from);
    List<String> readings =
        value == NumberWords.DOUBLE || value == NumberWords.TRIPLE
            ? number.repeated(-value)
            : number.readings();
    return readings.isEmpty() ? null : new DigitGroup(from, number.at, true, readings);
  }

  private List<String> repeated(int times) {
    at++;
    if (at == tokens.size()) {
      return List.of();
    }
    Token next = tokens.get(at);
    int value = NumberWords.value(next);
    boolean isDigit = next.kind() == Token.Kind.DIGITS && next.text().length() == 1;
    if (!isDigit && (value < 0 || value > 9)) {
      return List.of();
    }
    at++;
    return List.of((isDigit ? next.text() : Integer.toString(value)).repeat(times));
  }

  private List<String> readings() {
    small();
    int after = value(at);
    boolean isBig = after == NumberWords.HUNDRED || after == NumberWords.THOUSAND;
    if (parts.isEmpty() || isBig && Splits.isOne(parts)) {
      return List.of(Long.toString(big()));
    }
    return Splits.of(parts, joined);
  }

  /** The words of a number below 100, as far as they can be one. */
  private void small() {
    int value = value(at);
    while (value >= 0 && value < 100 && parts.size() < MOST_PARTS) {
      parts.add(value);
      joined.add(isHyphen(at + 1));
      at++;
      int next = next(at);
      value = value(next);
      boolean isEighty = next == at && value == 4 && isHyphen(at + 1) && isVingt(at + 2);
      if (value < 0 || value >= 100 || isEighty || !Splits.mayFollow(parts, value)) {
        return;
      }
      if (next > at || isUnit(value) && value(next + 1) != NumberWords.NONE) {
        joined.set(joined.size() - 1, true);
      }
      at = next;
    }
  }

  private boolean isVingt(int index) {
    return index < tokens.size() && tokens.get(index).text().startsWith("vingt");
  }

  /** "Fifty seven" is 57, and hardly 50 and 7 unless nothing follows. */
  private boolean isUnit(int value) {
    return value > 0 && value < 10 && parts.get(parts.size() - 1) >= 20;
  }

  private boolean isHyphen(int index) {
    return index < tokens.size() && tokens.get(index).isSign('-');
  }

  /** Beyond a hyphen, "y" or "et" that stands inside a number. */
  private int next(int index) {
    if (index + 1 >= tokens.size()) {
      return index;
    }
    Token token = tokens.get(index);
    boolean joins = token.isSign('-') && token.start() == tokens.get(index - 1).end();
    if (joins && tokens.get(index + 1).isWord("et") && isHyphen(index + 2)) {
      return index + 3;
    }
    if (token.isWord("et")) {
      int value = value(index + 1);
      return value == 1 || value == 11 ? index + 1 : index;
    }
    return joins || token.isWord("y") ? index + 1 : index;
  }

  private int value(int index) {
    return index < tokens.size() ? NumberWords.value(tokens.get(index)) : NumberWords.NONE;
  }

  /** A number with hundreds or thousands; {@code parts} is what was read of it. */
  private long big() {
    long total = 0;
    long current = parts.isEmpty() ? 0 : Splits.value(parts, 0, parts.size());
    for (int value = value(at); value > 0; value = value(at)) {
      if (value == NumberWords.THOUSAND && total == 0) {
        total = Math.max(1, current) * NumberWords.THOUSAND;
        current = 0;
        at++;
      } else if (value == NumberWords.HUNDRED && current < (total == 0 ? 100 : 10)) {
        current = Math.max(1, current) * NumberWords.HUNDRED;
        at++;
      } else if (value > NumberWords.HUNDRED && value < 1_000 && current == 0) {
        current = value;
        at++;
      } else if (value < 100 && current % 100 == 0) {
        parts.clear();
        small();
        current += Splits.value(parts, 0, parts.size());
      } else {
        break;
      }
      at += mayGoOn() ? 1 : 0;
    }
    return total + current;
  }

  /** "One hundred and eleven". */
  private boolean mayGoOn() {
    return at < tokens.size()
        && (tokens.get(at).isWord("and") || isHyphen(at))
        && value(at + 1) > 0
        && value(at - 1) >= NumberWords.HUNDRED;
  }
}
