package io.glidepath.privacy;

import java.util.List;
import java.util.Set;

/** Finds e-mail addresses, written or said ("john dot smith at example dot com"). */
final class MailFinder {
  private static final Set<String> AT = Set.of("at", "arobase", "arroba", "@");
  private static final Set<String> DOT = Set.of("dot", "point", "punto", ".");
  private static final Set<String> JOINS =
      Set.of(
          "dot",
          "point",
          "punto",
          ".",
          "-",
          "_",
          "+",
          "dash",
          "hyphen",
          "underscore",
          "tiret",
          "guion",
          "minus",
          "plus",
          "bas",
          "bajo",
          "underbar");
  private static final Set<String> ENDS =
      Set.of(
          ("com org net edu gov info biz eu io co me app dev fr es uk de it pt be ch ca us mx ar cl"
                  + " pe ve nl ie lu at pl au nz in tv name pro online cat")
              .split(" "));

  /** Most tokens of a name: 64 letters (RFC 5321), each spelled with a sign beside it. */
  private static final int LONGEST = 128;

  private final List<Token> tokens;
  private final Finds finds;

  MailFinder(List<Token> tokens, Finds finds) {
    this.tokens = tokens;
    this.finds = finds;
  }

  void find() {
    for (int at = 1; at + 1 < tokens.size(); at++) {
      if (AT.contains(tokens.get(at).text()) && isName(at - 1)) {
        boolean isSign = tokens.get(at).isSign('@');
        int end = isSign ? written(at + 1) : said(at + 1);
        if (end > 0) {
          finds.add(Kind.MAIL, start(at, isSign), end);
        }
      }
    }
  }

  /** Where the domain ends that is written after the sign; one word is enough. */
  private int written(int from) {
    int at = from;
    while (at < tokens.size() && (at == from || touches(at)) && isDomain(at)) {
      at++;
    }
    while (at > from && !isName(at - 1)) {
      at--;
    }
    boolean hasSaidEnd = at > from && at + 1 < tokens.size() && isDot(at) && isEnd(at + 1);
    return at == from ? 0 : hasSaidEnd ? at + 2 : at;
  }

  /** Where the domain ends that is said: words, the last after a dot, and known. */
  private int said(int from) {
    int end = 0;
    for (int at = from + 1; at + 1 < tokens.size() && at < from + 8; at++) {
      if (isDot(at) && isEnd(at + 1)) {
        end = at + 2;
      } else if (!isDot(at) && !isJoin(at) && !isJoin(at - 1)) {
        break;
      }
    }
    return end;
  }

  private int start(int sign, boolean isWritten) {
    int start = sign - 1;
    while (start > 0 && sign - start < LONGEST) {
      boolean isTight = isWritten && tokens.get(start - 1).end() == tokens.get(start).start();
      boolean glued = isTight && (isName(start - 1) || isJoin(start - 1));
      boolean joined = start > 1 && isJoin(start - 1) && isName(start - 2) && mayJoin(start);
      boolean spelled = isLetter(start - 1) && (isLetter(start) || start == sign - 1);
      boolean numbered = tokens.get(start).kind() == Token.Kind.DIGITS && isSingle(start - 1);
      if (glued || spelled || numbered) {
        start--;
      } else if (joined) {
        start -= 2;
      } else {
        break;
      }
    }
    return start;
  }

  /** A full stop joins only what touches it. */
  private boolean mayJoin(int at) {
    Token join = tokens.get(at - 1);
    return join.kind() == Token.Kind.WORD
        || (join.start() == tokens.get(at - 2).end() && join.end() == tokens.get(at).start());
  }

  private boolean touches(int at) {
    return at < tokens.size() && tokens.get(at - 1).end() == tokens.get(at).start();
  }

  private boolean isDomain(int at) {
    return isName(at) || tokens.get(at).isSign('.') || tokens.get(at).isSign('-');
  }

  private boolean isDot(int at) {
    Token token = tokens.get(at);
    boolean isTight = token.kind() == Token.Kind.WORD || (touches(at) && touches(at + 1));
    return DOT.contains(token.text()) && isTight;
  }

  private boolean isEnd(int at) {
    return ENDS.contains(tokens.get(at).text());
  }

  private boolean isJoin(int at) {
    return JOINS.contains(tokens.get(at).text());
  }

  private boolean isName(int at) {
    Token.Kind kind = tokens.get(at).kind();
    return kind == Token.Kind.WORD || kind == Token.Kind.DIGITS;
  }

  private boolean isLetter(int at) {
    return isName(at) && tokens.get(at).text().length() == 1;
  }

  private boolean isSingle(int at) {
    return isName(at) && tokens.get(at).end() == tokens.get(at + 1).start();
  }
}
