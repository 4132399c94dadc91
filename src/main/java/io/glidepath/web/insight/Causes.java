package io.glidepath.web.insight;

import io.glidepath.advice.Card;
import io.glidepath.advice.Rulebook;
import java.util.List;
import java.util.Optional;

/** What the cards of the live rulebook charge for, to a reader of a language. */
record Causes(Rulebook rulebook, String language) {

  /** A card that charges. */
  record Cause(Card card, String driver, int points) {}

  /** The cause that a rule charges for; empty if no live card of that name charges. */
  Optional<Cause> of(String rule) {
    int index = rulebook.indexOf(rule);
    Card card = index < 0 ? null : rulebook.cards().get(index);
    Card.ChargeTerms terms = card == null ? null : card.charge();
    return card == null || terms == null
        ? Optional.empty()
        : Optional.of(new Cause(card, terms.driver(), terms.points()));
  }

  int points(String rule) {
    return of(rule).map(Cause::points).orElse(0);
  }

  /** The live cards that charge for a driver, or the one of that id. */
  List<String> charging(String cause) {
    return rulebook.cards().stream().filter(card -> charges(card, cause)).map(Card::id).toList();
  }

  private static boolean charges(Card card, String cause) {
    Card.ChargeTerms terms = card.charge();
    return terms != null && (card.id().equals(cause) || terms.driver().equals(cause));
  }

  String title(Cause cause) {
    return cause.card().title().elided(language);
  }
}
