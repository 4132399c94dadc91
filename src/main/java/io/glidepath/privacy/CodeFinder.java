package io.glidepath.privacy;

import java.util.List;

/** Finds the security codes of cards: nothing of them is ever kept. */
final class CodeFinder {
  private static final int REACH = 10;
  private static final int BACK = 6;
  private static final int LONGEST = 4;

  private final List<Token> tokens;
  private final List<DigitRun> runs;
  private final boolean last;
  private final Finds finds;

  CodeFinder(List<Token> tokens, List<DigitRun> runs, boolean last, Finds finds) {
    this.tokens = tokens;
    this.runs = runs;
    this.last = last;
    this.finds = finds;
  }

  void find(Context context) {
    for (int at = 0; at < tokens.size(); at++) {
      int length = Cues.codeAt(tokens, at);
      if (length > 0 && !after(at + length, last ? 2 : 1)) {
        before(at);
      }
    }
    if (context.codeAsked()) {
      after(0, 1);
    }
    if (context.codeGoesOn() && !runs.isEmpty() && BareNumber.isBare(tokens, runs.get(0))) {
      after(0, 1);
    }
  }

  /** The code that follows the number of its card, after the date perhaps. */
  void findAfterCard() {
    for (int i = 0; i < runs.size(); i++) {
      for (DigitGroup group : runs.get(i).groups()) {
        boolean isCode = !group.spoken() && group.length() == 3;
        if (isCode && isFree(group.from(), group.to()) && followsCard(group.from())) {
          finds.add(Kind.CODE, group.from(), group.to());
        }
      }
      DigitRun run = runs.get(i);
      boolean isSaid = run.length() == 3 && run.groups().get(0).spoken();
      if (isSaid && isFree(run.from(), run.to()) && followsCard(run.from())) {
        finds.add(Kind.CODE, run.from(), run.to());
      }
    }
  }

  private boolean followsCard(int at) {
    return at > 0 && finds.has(Kind.CARD, Math.max(0, at - REACH), at);
  }

  private boolean after(int from, int fewest) {
    for (DigitRun run : Runs.from(runs, from)) {
      if (run.from() - from > REACH) {
        return false;
      }
      if (!isMarked(run)) {
        int to = leading(run);
        int length = to == 0 ? 0 : run.part(0, to).length();
        if (length >= fewest && isFree(run.from(), run.groups().get(to - 1).to())) {
          finds.add(Kind.CODE, run.from(), run.groups().get(to - 1).to());
          return true;
        }
      }
    }
    return false;
  }

  private void before(int until) {
    for (DigitRun run : Runs.endingFrom(runs, until - BACK)) {
      if (run.to() > until) {
        return;
      }
      boolean isCode = run.length() == 3 || run.length() == LONGEST;
      if (isCode && isFree(run.from(), run.to())) {
        finds.add(Kind.CODE, run.from(), run.to());
      }
    }
  }

  /** How many groups the code has that the run begins with: as many as have four digits at most. */
  private static int leading(DigitRun run) {
    int length = 0;
    for (int i = 0; i < run.size(); i++) {
      length += run.groups().get(i).length();
      if (length > LONGEST) {
        return i;
      }
    }
    return run.size();
  }

  private boolean isMarked(DigitRun run) {
    return finds.has(run.from(), run.to());
  }

  private boolean isFree(int from, int to) {
    return !Cues.isMoney(tokens, from, to) && !finds.has(from, to);
  }
}
