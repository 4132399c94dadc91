package io.glidepath.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cards, and numbers that are none, made up from a seed, as people write and say them. */
final class GeneratedNumbers {
  /** The sentences that numbers stand in, by language; the finders were built beside these. */
  static final Sentences KNOWN =
      new Sentences(
          new String[][] {
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
          },
          new String[][] {
            {"my order is %s", "%s", "order number %s, please", "the tracking number is %s"},
            {"ma commande est la %s", "%s", "commande numéro %s, merci", "le suivi est %s"},
            {"mi pedido es %s", "%s", "el número de pedido es %s", "el seguimiento es %s"}
          });

  /** Sentences that were written down once all finders were done, and are not tuned against. */
  static final Sentences UNSEEN =
      new Sentences(
          new String[][] {
            {
              "could you charge it to %s please",
              "I've got it here, %s, expires in March",
              "the other one was declined so try %s",
              "right, the long one across the front is %s",
              "yes hello, at 9.30 I called, take %s"
            },
            {
              "vous pouvez débiter la %s s'il vous plaît",
              "je l'ai sous les yeux, %s, elle expire en mars",
              "l'autre a été refusée, essayez la %s",
              "le grand numéro devant c'est %s",
              "oui bonjour, j'ai appelé à 9 h 30, prenez la %s"
            },
            {
              "puede cobrarlo en la %s por favor",
              "la tengo aquí, %s, caduca en marzo",
              "la otra fue rechazada, pruebe con la %s",
              "el número largo de delante es %s",
              "sí buenas, llamé a las 9:30, tome la %s"
            }
          },
          new String[][] {
            {
              "the box says %s", "my policy is %s", "it was shipped as %s", "meter reading %s today"
            },
            {"sur le carton il y a %s", "mon contrat est le %s", "l'envoi %s", "le relevé est %s"},
            {"en la caja pone %s", "mi póliza es %s", "el envío %s", "la lectura es %s"}
          });

  /** What cards, and what other numbers, are said in; the languages are EN, FR and ES. */
  record Sentences(String[][] cards, String[][] others) {}

  private final Sentences sentences;
  private final Random random;
  private Habits habits = Habits.USUAL;

  /** How numbers are written and said. */
  enum Habits {
    USUAL,
    OTHER,
    STRANGE
  }

  GeneratedNumbers(Sentences sentences, long seed) {
    this.sentences = sentences;
    random = new Random(seed);
  }

  GeneratedNumbers with(Habits others) {
    habits = others;
    return this;
  }

  /** Those of so many cards that are not found. */
  List<String> missed(int many) {
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String card = card(true);
      String said = say(sentences.cards(), i % 3, card);
      if (!Redactor.redact(said, true).kinds().contains(Kind.CARD)) {
        missed.add(card + ": " + said);
      }
    }
    return missed;
  }

  /** Those of so many numbers that are no cards of which something is taken. */
  List<String> taken(int many) {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String said = say(sentences.others(), i % 3, card(false));
      if (!Redactor.redact(said, true).kinds().isEmpty()) {
        taken.add(Redactor.redact(said, true).kinds() + ": " + said);
      }
    }
    return taken;
  }

  private String say(String[][] carriers, int language, String number) {
    String spelt =
        switch (habits) {
          case USUAL -> new Spelling(random, language).of(number);
          case OTHER -> new OtherSpelling(random, language).of(number);
          case STRANGE -> new StrangeSpelling(random, language).of(number);
        };
    return pick(carriers[language]).formatted(spelt);
  }

  /** A card, or a number of 16 random digits whose last is wrong for one. */
  private String card(boolean right) {
    String prefix =
        right
            ? pick(new String[] {"4", "51", "55", "2221", "34", "37", "6011", "36", "3530", "62"})
            : "";
    int length = CardNumbers.usualLength(right ? prefix : "4");
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
