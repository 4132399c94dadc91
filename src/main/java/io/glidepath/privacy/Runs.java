package io.glidepath.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the runs of numbers in a text: written, said, or both. */
final class Runs {
  private static final int MOST_BETWEEN = 4;
  private static final String SIGNS = "-.,_:;()[]|*/\u00b7\u2022\u2026\u060c\u3001\u3002'\"#=~";
  private static final Set<String> FILLERS =
      Set.of(
          ("uh um uhm er erm ah hmm mm mhm like okay ok so then and next after that followed by dash"
                  + " hyphen space dot point euh heu hein ben bah et puis ensuite apres donc tiret"
                  + " espace alors eh este pues ehm y luego despues entonces guion espacio punto"
                  + " coma comma virgule new line")
              .split(" "));

  private Runs() {}

  static List<DigitRun> of(List<Token> tokens) {
    List<DigitRun> runs = new ArrayList<>(2);
    List<DigitGroup> groups = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      DigitGroup group = group(tokens, at);
      if (group == null) {
        at++;
        continue;
      }
      if (!groups.isEmpty() && !isBridge(tokens, groups.get(groups.size() - 1).to(), at)) {
        runs.add(new DigitRun(groups));
        groups.clear();
      }
      groups.add(group);
      at = group.to();
    }
    if (!groups.isEmpty()) {
      runs.add(new DigitRun(groups));
    }
    return runs;
  }

  /** Those that begin at a token or after it. */
  static List<DigitRun> from(List<DigitRun> runs, int token) {
    return after(runs, run -> run.from() < token);
  }

  /** Those that end at a token or after it. */
  static List<DigitRun> endingFrom(List<DigitRun> runs, int token) {
    return after(runs, run -> run.to() < token);
  }

  /** Those after the ones at the beginning that are passed over. */
  private static List<DigitRun> after(List<DigitRun> runs, Predicate<DigitRun> passed) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (passed.test(runs.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return runs.subList(low, runs.size());
  }

  private static @org.jspecify.annotations.Nullable DigitGroup group(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.kind() == Token.Kind.DIGITS) {
      return new DigitGroup(at, at + 1, false, List.of(token.text()));
    }
    if (token.kind() != Token.Kind.WORD) {
      return null;
    }
    // Letters that stand for noughts, as in 4OO1.
    return token.text().length() > 1 && token.text().chars().allMatch(sign -> sign == 'o')
        ? new DigitGroup(at, at + 1, true, List.of("0".repeat(token.text().length())))
        : SpokenNumber.at(tokens, at);
  }

  private static boolean isBridge(List<Token> tokens, int from, int to) {
    if (to - from > MOST_BETWEEN) {
      return false;
    }
    for (int at = from; at < to; at++) {
      Token token = tokens.get(at);
      boolean links =
          token.kind() == Token.Kind.WORD
              ? FILLERS.contains(token.text())
              : SIGNS.indexOf(token.text().charAt(0)) >= 0;
      if (!links) {
        return false;
      }
    }
    return true;
  }
}
