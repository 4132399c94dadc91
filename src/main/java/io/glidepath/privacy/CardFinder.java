package io.glidepath.privacy;

import java.util.List;

/** Finds card numbers, whole or begun. */
final class CardFinder {
  private static final int BEGINNING = 6;
  private static final int ASKED_BEGINNING = 4;
  private static final int PLAIN_BEGINNING = 12;
  private static final int EIGHT = 8;
  private static final int USUAL = 16;

  /** Most digits, as they are most likely meant, of a run that may be a card. */
  private static final int MOST_SHAPED = CardNumbers.LONGEST + 3;

  private final List<Token> tokens;
  private final List<DigitRun> runs;
  private final Context context;
  private final Finds finds;

  CardFinder(List<Token> tokens, List<DigitRun> runs, Context context, Finds finds) {
    this.tokens = tokens;
    this.runs = runs;
    this.context = context;
    this.finds = finds;
  }

  void find() {
    for (DigitRun run : runs) {
      if (run.longest() >= CardNumbers.SHORTEST) {
        whole(run);
      }
    }
    new JoinedCards(tokens, runs, finds).find();
    if (!runs.isEmpty()) {
      new SplitCard(tokens, context, finds).goOn(runs.get(0));
    }
    for (int i = 0; i < runs.size(); i++) {
      begun(i);
    }
  }

  /** Whether a run goes on after a word or two, to as many digits as no card begins with. */
  private boolean isLonger(int index) {
    return index + 1 < runs.size()
        && JoinedRun.isOne(tokens, runs.get(index), runs.get(index + 1))
        && runs.get(index).length() + runs.get(index + 1).length() >= CardNumbers.SHORTEST;
  }

  /** The whole run, or else the parts of it that stand out as a card. */
  private void whole(DigitRun run) {
    if (run.isCard("")) {
      add(Kind.CARD, run);
      return;
    }
    boolean isLong = run.length() > USUAL;
    for (int from = 0; from < run.size(); from++) {
      int to = Math.min(run.size(), from + MOST_SHAPED);
      while (to > from && !isCardShaped(run, from, to, isLong)) {
        to--;
      }
      if (to > from) {
        add(Kind.CARD, run.part(from, to));
        from = to - 1;
      }
    }
  }

  private static boolean isCardShaped(DigitRun run, int from, int to, boolean isLong) {
    DigitRun part = run.part(from, to);
    int length = part.length();
    if (part.longest() < CardNumbers.SHORTEST || length > MOST_SHAPED) {
      return false;
    }
    boolean standsOut = isLong && (from == 0 || to == run.size());
    // How many digits are meant is not certain of those that are said.
    boolean mayBeAll =
        part.groups().get(0).spoken() || length == CardNumbers.usualLength(part.digits());
    return (isBlocks(part) || standsOut && mayBeAll) && part.isCard("");
  }

  /** Written as cards are printed: one block, fours, or 4-6-4 and 4-6-5. */
  private static boolean isBlocks(DigitRun run) {
    List<DigitGroup> groups = run.groups();
    int size = groups.size();
    for (int i = 0; i < size; i++) {
      int length = groups.get(i).length();
      boolean isFour = length == 4 || (i == size - 1 && length <= 4);
      boolean isSix = size == 3 && (i == 1 ? length == 6 : length >= 4 && length <= 5);
      if (size > 1 && !isFour && !isSix) {
        return false;
      }
    }
    return true;
  }

  private void begun(int index) {
    DigitRun run = runs.get(index);
    int length = run.length();
    if (length < ASKED_BEGINNING
        || length > CardNumbers.LONGEST
        || Cues.isOtherThing(tokens, run)) {
      return;
    }
    boolean isOfCard = Cues.isOfCard(tokens, run.from());
    boolean isEnough =
        (context.cardAsked() && (length >= BEGINNING || isBare(run)))
            || (isOfCard && length >= BEGINNING)
            || (length >= PLAIN_BEGINNING
                && length < CardNumbers.SHORTEST
                && isFours(run)
                && !isLonger(index));
    if ((isEnough || isHalf(run)) && CardNumbers.mayBegin(run.digits())) {
      add(length < CardNumbers.SHORTEST ? Kind.CARD_BEGUN : Kind.CARD, run);
    }
  }

  /**
   * Eight digits and next to nothing else, said or in fours, and nobody asked for another number.
   */
  private boolean isHalf(DigitRun run) {
    boolean isSaid = run.groups().stream().allMatch(DigitGroup::spoken);
    return context.isKnown()
        && run.length() == EIGHT
        && (isSaid || isFours(run))
        && isBare(run)
        && !context.otherAsked();
  }

  private static boolean isFours(DigitRun run) {
    return run.size() > 1 && run.groups().stream().allMatch(group -> group.length() == 4);
  }

  /** Whether the utterance is next to nothing but this run. */
  private boolean isBare(DigitRun run) {
    return BareNumber.isBare(tokens, run);
  }

  private void add(Kind kind, DigitRun run) {
    finds.add(kind, run.from(), run.to());
  }
}
