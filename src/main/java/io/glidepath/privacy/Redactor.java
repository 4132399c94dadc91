package io.glidepath.privacy;

import java.util.List;

/**
 * Takes out of what people say what must not be kept: the numbers of cards and their codes, e-mail
 * addresses, telephone numbers, IBANs; written, said or both, in English, French or Spanish. A mark
 * in brackets stays. Pure, thread-safe.
 */
public final class Redactor {
  private static final int PARTIAL = 5;

  private Redactor() {}

  /** {@code last} is false for a text that is still growing: then all longer numbers go. */
  public static Redacted redact(String text, boolean last) {
    return redact(text, last, Context.NONE);
  }

  static Redacted redact(String text, boolean last, Context context) {
    List<Token> tokens = TextTokens.of(text);
    Finds finds = new Finds(text, tokens);
    new MailFinder(tokens, finds).find();
    List<DigitRun> runs = Runs.of(tokens);
    if (!runs.isEmpty()) {
      numbers(tokens, runs, last, context, finds);
    }
    return finds.redacted();
  }

  private static void numbers(
      List<Token> tokens, List<DigitRun> runs, boolean last, Context context, Finds finds) {
    new IbanFinder(tokens, finds).find();
    new CardFinder(tokens, runs, context, finds).find();
    CodeFinder codes = new CodeFinder(tokens, runs, last, finds);
    codes.find(context);
    codes.findAfterCard();
    new PhoneFinder(tokens, finds).find(runs);
    if (!last) {
      int fewest = context.isTense() ? 1 : PARTIAL;
      runs.stream()
          .filter(run -> run.length() >= fewest)
          .forEach(run -> finds.add(Kind.NUMBER, run.from(), run.to()));
    }
  }
}
