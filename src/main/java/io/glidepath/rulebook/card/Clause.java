package io.glidepath.rulebook.card;

import io.glidepath.rulebook.sentence.Dictionary;
import java.util.List;

/** A line of a card, parted into the sentences that and, or and not join. */
sealed interface Clause {
  /** One sentence, in the card's words. */
  record One(String text, Dictionary.Match match) implements Clause {}

  /** All of several, or with {@code any} at least one. */
  record Joined(boolean any, List<Clause> parts) implements Clause {}

  record Opposite(Clause inner) implements Clause {}
}
