package io.glidepath.privacy;

import java.util.ArrayList;
import java.util.List;

/** The last digits of one speaker's last three utterances, if a card may go on from them. */
final class CardTail {
  private static final int MOST_UTTERANCES = 2;
  private static final int MOST_REMEMBERED = 3;
  private static final int BLOCK = 4;
  private static final int MOST_PARTS = 3;

  private record Part(String digits, int age) {}

  private List<Part> parts = new ArrayList<>(0);
  private int begun;
  private int sinceBegun;

  /** Whether the beginning of a card was taken out of the last utterances. */
  boolean goesOn() {
    return begun > 0 && begun < MOST_PARTS && sinceBegun < MOST_UTTERANCES;
  }

  List<String> digits() {
    return parts.stream().map(Part::digits).toList();
  }

  void note(List<Token> tokens, List<DigitRun> runs) {
    List<Part> aged = new ArrayList<>(MOST_REMEMBERED);
    for (Part part : parts) {
      if (part.age + 1 < MOST_REMEMBERED) {
        aged.add(new Part(part.digits, part.age + 1));
      }
    }
    parts = aged;
    boolean hasBegun = SplitNumbers.has(tokens, Kind.CARD_BEGUN);
    sinceBegun = hasBegun ? 0 : sinceBegun + 1;
    begun = hasBegun ? begun + 1 : goesOn() ? begun : 0;
    if (SplitNumbers.has(tokens, Kind.CARD)) {
      parts.clear();
      begun = 0;
      return;
    }
    if (!runs.isEmpty()) {
      DigitRun run = runs.get(runs.size() - 1);
      boolean mayGoOn = BareNumber.isLast(tokens, run) || run.length() >= BLOCK;
      if (mayGoOn && run.length() < CardNumbers.LONGEST) {
        parts.add(new Part(run.digits(), 0));
      }
    }
  }
}
