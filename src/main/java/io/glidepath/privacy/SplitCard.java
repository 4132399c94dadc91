package io.glidepath.privacy;

import java.util.List;

/** Goes on with a card that the speaker's last utterances may have begun. */
final class SplitCard {
  private static final int FOUR = 4;
  private static final int EIGHT = 8;

  private final List<Token> tokens;
  private final Context context;
  private final Finds finds;

  SplitCard(List<Token> tokens, Context context, Finds finds) {
    this.tokens = tokens;
    this.context = context;
    this.finds = finds;
  }

  /** Digits that make a card with those of the utterances before. */
  void goOn(DigitRun run) {
    String before = "";
    boolean grows = false;
    for (int i = context.before().size() - 1; i >= 0; i--) {
      before = context.before().get(i) + before;
      for (int to = Math.min(run.size(), DigitRun.MOST_GROUPS);
          to > 0 && CardNumbers.mayBegin(before);
          to--) {
        if (run.part(0, to).isCard(before)) {
          DigitRun end = run.part(0, to);
          finds.add(Kind.CARD, end.from(), end.to());
          return;
        }
      }
      grows |= BareNumber.isBare(tokens, run) && mayGrow(before, run) || isThirdBlock(before, run);
    }
    int fewest = context.cardAsked() || BareNumber.isBare(tokens, run) ? 2 : FOUR;
    boolean goesOn = context.cardGoesOn() && run.length() >= fewest;
    if ((goesOn || grows && !context.otherAsked()) && !Cues.isOtherThing(tokens, run)) {
      finds.add(Kind.CARD_BEGUN, run.from(), run.to());
    }
  }

  private static boolean mayGrow(String before, DigitRun run) {
    int length = before.length() + run.length();
    boolean isEnough = length > EIGHT || before.length() == FOUR && run.length() == FOUR;
    return isEnough && length < CardNumbers.LONGEST && CardNumbers.mayBegin(before + run.digits());
  }

  /** Whether it makes, with two blocks of four before it, three. */
  private static boolean isThirdBlock(String before, DigitRun run) {
    int length = before.length() + run.length();
    boolean areBlocks = before.length() % FOUR == 0 && run.length() % FOUR == 0;
    return areBlocks
        && before.length() >= EIGHT
        && length <= CardNumbers.LONGEST
        && CardNumbers.mayBegin(before + run.digits());
  }
}
