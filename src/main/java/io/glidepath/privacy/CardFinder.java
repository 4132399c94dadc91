package io.glidepath.privacy;

import java.util.List;

/** Finds card numbers, whole or begun. */
final class CardFinder {
  private static final int BEGINNING = 6;
  private static final int ASKED_BEGINNING = 4;
  private static final int PLAIN_BEGINNING = 12;

  private final List<Token> tokens;
  private final List<Run> runs;
  private final Context context;
  private final Finds finds;

  CardFinder(List<Token> tokens, List<Run> runs, Context context, Finds finds) {
    this.tokens = tokens;
    this.runs = runs;
    this.context = context;
    this.finds = finds;
  }

  void find() {
    for (Run run : runs) {
      if (run.longest() >= Cards.SHORTEST) {
        whole(run);
      }
    }
    if (!runs.isEmpty()) {
      continued(runs.get(0));
    }
    for (Run run : runs) {
      begun(run);
    }
  }

  /** The whole run, or else the parts of it that stand out as a card. */
  private void whole(Run run) {
    if (run.isCard("")) {
      add(Kind.CARD, run);
      return;
    }
    for (int from = 0; from < run.size(); from++) {
      int to = run.size();
      while (to > from && !isCardShaped(run, from, to)) {
        to--;
      }
      if (to > from) {
        add(Kind.CARD, run.part(from, to));
        from = to - 1;
      }
    }
  }

  private boolean isCardShaped(Run run, int from, int to) {
    Run part = run.part(from, to);
    int length = part.length();
    if (part.longest() < Cards.SHORTEST || length > Cards.LONGEST + 3) {
      return false;
    }
    boolean atEdge = from == 0 || to == run.size();
    boolean isLong = run.length() > 16 && atEdge && length == Cards.usualLength(part.digits());
    return (isBlocks(part) || isLong || isSaidAtEdge(run, from, to)) && part.isCard("");
  }

  /** Said digits beside others: how many they are is not certain. */
  private static boolean isSaidAtEdge(Run run, int from, int to) {
    boolean atEdge = from == 0 || to == run.size();
    return atEdge && run.length() > 16 && run.groups().get(from).spoken();
  }

  /** Written as cards are printed: one block, fours, or 4-6-4 and 4-6-5. */
  private static boolean isBlocks(Run run) {
    List<Group> groups = run.groups();
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

  /** Digits that make a card with those of the utterances before. */
  private void continued(Run run) {
    String before = "";
    for (int i = context.before().size() - 1; i >= 0; i--) {
      before = context.before().get(i) + before;
      for (int to = run.size(); to > 0 && Cards.mayBegin(before); to--) {
        if (run.part(0, to).isCard(before)) {
          add(Kind.CARD, run.part(0, to));
          return;
        }
      }
    }
    boolean goesOn = context.cardGoesOn() && run.length() >= 2;
    boolean grows =
        !context.otherAsked() && !before.isEmpty() && isBare(run) && mayGrow(before, run);
    if ((goesOn || grows) && !isOtherThing(run)) {
      add(Kind.CARD_BEGUN, run);
    }
  }

  private static boolean mayGrow(String before, Run run) {
    int length = before.length() + run.length();
    return length > 8 && length < Cards.LONGEST && Cards.mayBegin(before);
  }

  private void begun(Run run) {
    int length = run.length();
    if (length < ASKED_BEGINNING || length > Cards.LONGEST || isOtherThing(run)) {
      return;
    }
    boolean isOfCard = Cues.isOfCard(tokens, run.from());
    boolean isEnough =
        (context.cardAsked() && (length >= BEGINNING || isBare(run)))
            || (isOfCard && length >= BEGINNING)
            || (length >= PLAIN_BEGINNING && length < Cards.SHORTEST && isFours(run));
    if (isEnough && Cards.mayBegin(run.digits())) {
      add(length < Cards.SHORTEST ? Kind.CARD_BEGUN : Kind.CARD, run);
    }
  }

  private boolean isOtherThing(Run run) {
    return Cues.isMoney(tokens, run.from(), run.to()) || Cues.isOfOther(tokens, run.from());
  }

  private static boolean isFours(Run run) {
    return run.size() > 1 && run.groups().stream().allMatch(group -> group.length() == 4);
  }

  /** Whether the utterance is next to nothing but this run. */
  private boolean isBare(Run run) {
    return Bare.isBare(tokens, run);
  }

  private void add(Kind kind, Run run) {
    finds.add(kind, run.from(), run.to());
  }
}
