package io.glidepath.privacy;

import java.util.List;

/** Finds cards with words in their middle: as long as their issuer's are, and nothing more. */
final class JoinedCards {
  private static final int LONGEST_USUAL = 16;

  private final List<Token> tokens;
  private final List<DigitRun> runs;
  private final Finds finds;

  JoinedCards(List<Token> tokens, List<DigitRun> runs, Finds finds) {
    this.tokens = tokens;
    this.runs = runs;
    this.finds = finds;
  }

  void find() {
    int[] lengths = runs.stream().mapToInt(DigitRun::length).toArray();
    for (int first = 0; first + 1 < runs.size(); first++) {
      find(first, lengths);
    }
  }

  /** Looks no further than where there are too many digits, even if the most were a correction. */
  private void find(int first, int[] lengths) {
    int digits = lengths[first];
    int leftOut = lastOf(first);
    for (int last = first + 1; last < runs.size(); last++) {
      digits += lengths[last];
      leftOut = Math.max(leftOut, lastOf(last));
      if (!JoinedRun.isOne(tokens, runs.get(last - 1), runs.get(last))
          || digits - leftOut > LONGEST_USUAL) {
        return;
      }
      look(first, last);
    }
  }

  /** How many digits the last number of a run has, if it has others beside it. */
  private int lastOf(int index) {
    List<DigitGroup> groups = runs.get(index).groups();
    return groups.size() < 2 ? 0 : groups.get(groups.size() - 1).length();
  }

  private void look(int first, int last) {
    look(JoinedRun.of(runs, first, last));
    for (int pause = first; pause < last; pause++) {
      if (runs.get(pause).size() > 1) {
        look(JoinedRun.corrected(runs, first, last, pause));
      }
    }
  }

  private void look(DigitRun all) {
    boolean isUsual = all.length() == CardNumbers.usualLength(all.digits());
    if (isUsual && all.isCard("") && !finds.has(all.from(), all.to())) {
      finds.add(Kind.CARD, all.from(), all.to());
    }
  }
}
