package io.glidepath.advice;

import io.glidepath.effort.Charge;
import java.util.List;
import java.util.Map;

/**
 * What is new in a verdict: rules that began to hold are charged, those that ceased are noted,
 * those that had to be skipped, or that change nothing, are logged.
 */
final class Difference {
  private final Consultation consultation;
  private final Verdict verdict;
  private final LiveInteraction live;

  Difference(Consultation consultation, Verdict verdict) {
    this.consultation = consultation;
    this.verdict = verdict;
    live = consultation.live();
  }

  void apply() {
    List<Card> cards = consultation.rulebook().cards();
    for (Verdict.Failure failure : verdict.failures()) {
      consultation.decide(
          cards.get(failure.rule()),
          Outcome.FAILED,
          failure.how(),
          Map.of("cause", failure.cause()),
          null);
    }
    boolean charged = false;
    String revision = consultation.rulebook().revision();
    for (int index = live.nextNews(verdict, 0, revision);
        index >= 0;
        index = live.nextNews(verdict, index + 1, revision)) {
      boolean holds = verdict.holds(index);
      RuleState before = live.rule(cards.get(index).id());
      if (holds && !before.holds()) {
        live.put(before.risen(consultation.now()));
        charged |= rise(index, cards.get(index));
        noteSilence(index, cards.get(index));
      } else if (!holds && before.holds() && before.shown() == null) {
        live.put(before.fallen());
      }
    }
    if (charged) {
      consultation.tellEffort();
    }
  }

  /** A rule that holds and changes nothing is on the record too. */
  private void noteSilence(int index, Card card) {
    boolean wouldSuggest = card.suggest() != null;
    boolean acts =
        card.shadow() || card.charge() != null || card.signal() != null || card.alert() != null;
    boolean silent = wouldSuggest ? live.story().isEnded() && !card.shadow() : !acts;
    if (silent) {
      String why = wouldSuggest ? "ended" : "no-effect";
      consultation.decide(
          card, Outcome.NO_CHANGE, why, consultation.explain(index, verdict).facts(), null);
    }
  }

  private boolean rise(int index, Card card) {
    if (card.shadow()) {
      consultation.decide(
          card, Outcome.SHADOW, null, consultation.explain(index, verdict).facts(), null);
      return false;
    }
    if (card.charge() == null && card.signal() == null) {
      return false;
    }
    Explanation why = consultation.explain(index, verdict);
    if (card.signal() != null) {
      live.signal(new Signal(card.id(), card.signal(), consultation.at(), why.reason()));
      consultation.decide(card, Outcome.SIGNALLED, card.signal(), why.facts(), null);
    }
    Card.ChargeTerms terms = card.charge();
    if (terms == null || live.story().ours()) {
      return false;
    }
    int points = live.ledger().due(card.id(), terms.points());
    if (points == 0) {
      consultation.decide(card, Outcome.NO_CHANGE, "no-effect", why.facts(), null);
      return false;
    }
    String reason = card.reason(why, consultation.language());
    live.charge(new Charge(card.id(), terms.driver(), points, consultation.at(), reason));
    consultation.decide(card, Outcome.CHARGED, null, why.facts(), null);
    return true;
  }
}
