package io.glidepath.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as tokens. Digits of any script are digits; what cannot be seen is not there. What
 * machines made up, such as a UUID, is one word.
 */
final class TextTokens {
  private static final String ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
  private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyy";
  private static final Kind[] MARKS = Kind.values();
  private static final List<Integer> UUID_DASHES = List.of(8, 13, 18, 23);
  private static final int UUID = 36;
  private static final int DIGEST = 32;
  private static final int FULL_WIDTH = 0xFF01 - '!';

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();
  private Token.Kind open = Token.Kind.SIGN;
  private int start;
  private int end;

  private TextTokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    TextTokens tokens = new TextTokens(text);
    tokens.read();
    return tokens.tokens;
  }

  private void read() {
    int width;
    for (int at = 0; at < text.length(); at += width) {
      int sign = text.codePointAt(at);
      width = sign == '[' ? markAt(at) : machineIdAt(at);
      if (width > 0) {
        continue;
      }
      width = Character.charCount(sign);
      if (!isHidden(sign)) {
        take(plain(sign), at, at + width);
      }
    }
    close();
  }

  private void take(int sign, int from, int to) {
    int digit = digit(sign);
    Token.Kind kind =
        digit >= 0
            ? Token.Kind.DIGITS
            : Character.isLetter(sign) ? Token.Kind.WORD : Token.Kind.SIGN;
    if (kind != open || kind == Token.Kind.SIGN) {
      close();
      open = kind;
    }
    if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
      return;
    }
    if (letters.isEmpty()) {
      start = from;
    }
    letters.appendCodePoint(digit >= 0 ? '0' + digit : sign);
    end = to;
  }

  /** How long the mark is that stands here; 0 if none does. */
  private int markAt(int at) {
    for (Kind kind : MARKS) {
      String mark = kind.mark();
      if (text.startsWith(mark, at)) {
        close();
        tokens.add(new Token(Token.Kind.MARK, at, at + mark.length(), mark));
        return mark.length();
      }
    }
    return 0;
  }

  /** How long the id is that begins here, as machines make them up; 0 if none does. */
  private int machineIdAt(int at) {
    boolean isInside = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    if (isInside || Character.digit(text.charAt(at), 16) < 0) {
      return 0;
    }
    int end = at;
    int letters = 0;
    int dashes = 0;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      boolean isDash = c == '-' && UUID_DASHES.contains(end - at);
      boolean isHex = c < 128 && Character.digit(c, 16) >= 0;
      if (!isDash && !isHex) {
        break;
      }
      dashes += isDash ? 1 : 0;
      letters += isHex && c > '9' ? 1 : 0;
    }
    boolean goesOn = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    boolean isUuid = dashes == UUID_DASHES.size() && end - at == UUID;
    boolean isDigest = dashes == 0 && letters > 0 && end - at >= DIGEST;
    if (goesOn || !(isUuid || isDigest)) {
      return 0;
    }
    close();
    tokens.add(new Token(Token.Kind.WORD, at, end, text.substring(at, end)));
    return end - at;
  }

  private void close() {
    if (!letters.isEmpty()) {
      tokens.add(new Token(open, start, end, letters.toString()));
      letters.setLength(0);
    }
  }

  /** Any script's digits, also those in circles or raised; -1 for anything else. */
  private static int digit(int sign) {
    if (sign < 128) {
      return sign >= '0' && sign <= '9' ? sign - '0' : -1;
    }
    int digit = Character.digit(sign, 10);
    if (digit < 0 && Character.getType(sign) == Character.OTHER_NUMBER) {
      int value = Character.getNumericValue(sign);
      return value >= 0 && value <= 9 ? value : -1;
    }
    return digit;
  }

  private static int plain(int sign) {
    if (sign < 128) {
      return sign >= 'A' && sign <= 'Z' ? sign + 32 : sign;
    }
    if (sign >= 0xFF01 && sign <= 0xFF5E) {
      return plain(sign - FULL_WIDTH);
    }
    if (sign >= 0x2010 && sign <= 0x2015 || sign == 0x2212 || sign == 0x00AD) {
      return '-';
    }
    int lower = Character.toLowerCase(sign);
    int accent = lower < 256 ? ACCENTED.indexOf(lower) : -1;
    return accent < 0 ? lower : PLAIN.charAt(accent);
  }

  /** Zero-width characters, and accents that stand alone. */
  private static boolean isHidden(int sign) {
    if (sign < 128) {
      return sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t';
    }
    int type = Character.getType(sign);
    return (type == Character.FORMAT && sign != 0x00AD) || type == Character.NON_SPACING_MARK;
  }
}
