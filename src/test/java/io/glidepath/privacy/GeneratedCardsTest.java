package io.glidepath.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hundred thousand cards, and as many numbers that are none, as people write and say them. */
class GeneratedCardsTest {
  private static final int MANY = 100_000;
  private static final String[][] CARRIERS = {
    {
      "my card number is %s",
      "%s",
      "it's %s, thanks",
      "So, the number on it: %s. Did you get that?",
      "I paid 30 euros with %s on Monday"
    },
    {
      "mon numéro de carte est %s",
      "%s",
      "alors c'est le %s, voilà",
      "je vous le donne : %s",
      "j'ai payé 30 euros avec la %s"
    },
    {
      "mi número de tarjeta es %s",
      "%s",
      "es el %s, gracias",
      "a ver: %s. ¿Lo tiene?",
      "pagué 30 euros con la %s"
    }
  };
  private static final String[][] ORDERS = {
    {"my order is %s", "%s", "order number %s, please", "the tracking number is %s"},
    {"ma commande est la %s", "%s", "commande numéro %s, merci", "le suivi est %s"},
    {"mi pedido es %s", "%s", "el número de pedido es %s", "el seguimiento es %s"}
  };

  private final Random random = new Random(20_261_122);

  @Test
  void findsCards() {
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int language = i % 3;
      String card = card(true);
      String said = pick(CARRIERS[language]).formatted(new Spelling(random, language).of(card));
      Redacted redacted = Redactor.redact(said, true);
      if (!redacted.kinds().contains(Kind.CARD)) {
        missed.add(card + ": " + said);
      }
    }
    System.out.printf("cards missed: %d of %d%n", missed.size(), MANY);
    assertThat(missed.size()).as(missed.stream().limit(20).toList().toString()).isLessThan(100);
  }

  @Test
  void leavesOtherNumbers() {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int language = i % 3;
      String said =
          pick(ORDERS[language]).formatted(new Spelling(random, language).of(card(false)));
      if (!Redactor.redact(said, true).kinds().isEmpty()) {
        taken.add(said);
      }
    }
    System.out.printf("other numbers taken: %d of %d%n", taken.size(), MANY);
    assertThat(taken.size()).as(taken.stream().limit(20).toList().toString()).isLessThan(500);
  }

  /** A card, or a number of 16 random digits whose last is wrong for one. */
  private String card(boolean right) {
    String prefix =
        right
            ? pick(new String[] {"4", "51", "55", "2221", "34", "37", "6011", "36", "3530", "62"})
            : "";
    int length = Cards.usualLength(right ? prefix : "4");
    StringBuilder digits = new StringBuilder(prefix);
    while (digits.length() < length - 1) {
      digits.append(random.nextInt(10));
    }
    for (int last = 0; ; last++) {
      digits.append(last);
      if (right == passesLuhn(digits)) {
        return digits.toString();
      }
      digits.setLength(length - 1);
    }
  }

  private static boolean passesLuhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
