package io.glidepath.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs of numbers with a word or two between them, such as "4539 1488, let me see, 0343 6467". */
final class JoinedRun {
  private static final int MOST_WORDS = 3;
  private static final int MOST_TOKENS = 6;

  private JoinedRun() {}

  /** Whether nothing but a few words is between a run and the next. */
  static boolean isOne(List<Token> tokens, DigitRun run, DigitRun next) {
    return next.from() - run.to() <= MOST_TOKENS && isPause(tokens, run.to(), next.from());
  }

  static DigitRun of(List<DigitRun> runs, int first, int last) {
    List<DigitGroup> groups = new ArrayList<>();
    runs.subList(first, last + 1).forEach(run -> groups.addAll(run.groups()));
    return new DigitRun(groups);
  }

  /** The same as if the last number before a pause were none of it: "4539 1489, no, 1488". */
  static DigitRun corrected(List<DigitRun> runs, int first, int last, int pause) {
    List<DigitGroup> groups = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      List<DigitGroup> all = runs.get(i).groups();
      groups.addAll(i == pause ? all.subList(0, all.size() - 1) : all);
    }
    return new DigitRun(groups);
  }

  private static boolean isPause(List<Token> tokens, int from, int to) {
    Set<Token.Kind> allowed = Set.of(Token.Kind.WORD, Token.Kind.SIGN);
    List<Token> between = tokens.subList(from, to);
    long words = between.stream().filter(each -> each.kind() == Token.Kind.WORD).count();
    return words <= MOST_WORDS
        && between.stream().allMatch(each -> allowed.contains(each.kind()))
        && !Cues.isOther(between)
        && !Cues.isMoney(tokens, from, to)
        && !Cues.isMoney(tokens, from + 1, to);
  }
}
