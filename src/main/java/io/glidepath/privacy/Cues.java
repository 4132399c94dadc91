package io.glidepath.privacy;

import io.glidepath.interaction.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words that say what the digits beside them are, in every {@link Language}. */
final class Cues {
  private static final int CARD_REACH = 8;

  private static final Set<String> CARD =
      words("card", "visa mastercard amex american discover maestro cb");
  private static final Set<String> OTHER = words("other", "imei");
  private static final Set<String> MONEY = words("money", "€ $ £ euro euros usd eur gbp mxn cop");
  private static final Set<String> PHONE = words("phone", "sms whatsapp fax");
  private static final List<String[]> CODE = phrases("cvv,cvv 2,cvc,cvc 2,c v v,c v c,csc");

  private Cues() {}

  /** Whether a card is spoken of shortly before a token, and nothing else since. */
  static boolean isOfCard(List<Token> tokens, int at) {
    for (int i = at - 1; i >= Math.max(0, at - CARD_REACH); i--) {
      if (OTHER.contains(tokens.get(i).text())) {
        return false;
      }
      if (CARD.contains(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether other numbers than cards are spoken of shortly before a token. */
  static boolean isOfOther(List<Token> tokens, int at) {
    return any(OTHER, tokens, Math.max(0, at - CARD_REACH), at);
  }

  /** Whether another number than a card is spoken of. */
  static boolean isOther(List<Token> tokens) {
    return any(OTHER, tokens, 0, tokens.size());
  }

  /** Whether a run is money, a date, or another number than a card's. */
  static boolean isOtherThing(List<Token> tokens, DigitRun run) {
    return isMoney(tokens, run.from(), run.to())
        || isOfOther(tokens, run.from())
        || run.isDate(tokens);
  }

  static boolean isOfPhone(List<Token> tokens, int at) {
    return any(PHONE, tokens, Math.max(0, at - CARD_REACH), at);
  }

  static boolean mentionsCard(List<Token> tokens) {
    return any(CARD, tokens, 0, tokens.size());
  }

  /** Whether an amount of money stands from one token to before another. */
  static boolean isMoney(List<Token> tokens, int from, int to) {
    return (from > 0 && MONEY.contains(tokens.get(from - 1).text()))
        || (to < tokens.size() && MONEY.contains(tokens.get(to).text()));
  }

  /** How many tokens long the mention of a security code is that begins here; 0 if none does. */
  static int codeAt(List<Token> tokens, int at) {
    int longest = 0;
    for (String[] phrase : CODE) {
      if (phrase.length > longest && isAt(phrase, tokens, at)) {
        longest = phrase.length;
      }
    }
    return longest;
  }

  static boolean mentionsCode(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      if (codeAt(tokens, at) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String[] phrase, List<Token> tokens, int at) {
    if (at + phrase.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!phrase[i].equals(tokens.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(Set<String> words, List<Token> tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.contains(tokens.get(at).text())) {
        return true;
      }
    }
    return false;
  }

  /** The words of all languages under a key, and those that are the same everywhere. */
  private static Set<String> words(String key, String everywhere) {
    Set<String> words = new HashSet<>(List.of(everywhere.split(" ")));
    Language.all().forEach(language -> words.addAll(language.words("cue." + key)));
    return Set.copyOf(words);
  }

  private static List<String[]> phrases(String everywhere) {
    return Stream.concat(
            Stream.of(everywhere),
            Language.all().stream()
                .flatMap(language -> Stream.ofNullable(language.textOrNull("cue.code"))))
        .flatMap(phrases -> Stream.of(phrases.split(",")))
        .map(phrase -> phrase.strip().split(" +"))
        .toList();
  }
}
