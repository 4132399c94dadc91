package io.glidepath.advice;

import io.glidepath.effort.Charge;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.interaction.Story;
import io.glidepath.interaction.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The account of an interaction whose past reads differently now, because an event came late or an
 * utterance was changed: as if all had come in the order in which it happened. What should not have
 * been charged is taken back, what should have been is charged; each is on the record.
 */
final class Recount {
  private static final String CORRECTED = "corrected";
  private static final int MOST_WAKES = 1_000;

  private final Consultation consultation;
  private final Consultant consultant;
  private final LiveInteraction live;
  private final LiveInteraction again;
  private final Advice unsaid = new Advice();

  private Recount(Consultation consultation, Consultant consultant) {
    this.consultation = consultation;
    this.consultant = consultant;
    live = consultation.live();
    Story story = new Story(live.story().interactionId());
    story.remember(live.story().others());
    again = new LiveInteraction(story, 0, AdviceState.NEW, SplitRedaction.NONE);
  }

  /** Mends the account, if all events of the interaction are remembered. */
  static void mend(Consultation consultation, Consultant consultant) {
    Story story = consultation.live().story();
    List<Told> told = story.told();
    if (told != null && story.events() == consultation.live().seq()) {
      Recount recount = new Recount(consultation, consultant);
      recount.tell(told, story.now());
      recount.settle();
    }
  }

  private void tell(List<Told> told, long now) {
    for (Told each : told) {
      wakeUntil(each.at() - 1);
      again.story().add(each);
      look();
    }
    wakeUntil(now);
  }

  private void wakeUntil(long at) {
    for (int wakes = 0; again.wakeAt() <= at && wakes < MOST_WAKES; wakes++) {
      again.story().advanceTo(again.wakeAt());
      look();
    }
  }

  private void look() {
    Verdict verdict = consultant.consult(again.story());
    Consultation silent = new Consultation(again, consultant, unsaid, consultation.event());
    new Difference(silent, verdict).apply();
    silent.record();
    again.saw(verdict, consultant.rulebook().revision());
    again.wakeAt(again.story().wakeAt());
  }

  private void settle() {
    List<Charge> was = live.ledger().charges();
    List<Charge> is = new ArrayList<>(again.ledger().charges());
    was.stream().filter(charge -> !isLive(charge.rule())).forEach(is::add);
    if (live.story().ours()) {
      is.clear();
    }
    if (!is.equals(was) || !again.signals().equals(live.signals())) {
      record(rules(was), rules(is));
      live.correct(is, again.signals());
      consultation.tellEffort();
    }
    live.ruleList().forEach(state -> stand(state.rule()));
    again.ruleList().forEach(state -> stand(state.rule()));
  }

  /** Lets a rule stand as it would, so that it is not charged for standing so. */
  private void stand(String rule) {
    RuleState before = live.rule(rule);
    RuleState then = again.rule(rule);
    if (then.holds() && !before.holds()) {
      live.put(before.risen(then.since()));
    } else if (!then.holds() && before.holds() && before.shown() == null) {
      live.put(before.fallen());
    }
  }

  private void record(List<String> was, List<String> is) {
    List<String> taken = without(was, is);
    List<String> added = without(is, was);
    for (Card card : consultation.rulebook().cards()) {
      taken.stream()
          .filter(card.id()::equals)
          .forEach(each -> consultation.decide(card, Outcome.WITHDRAWN, CORRECTED, Map.of(), null));
      added.stream()
          .filter(card.id()::equals)
          .forEach(
              each -> consultation.decide(card, Outcome.CHARGED, CORRECTED, facts(card), null));
    }
  }

  private Map<String, String> facts(Card card) {
    return unsaid.decisions().stream()
        .filter(each -> each.rule().equals(card.id()) && each.outcome() == Outcome.CHARGED)
        .reduce((first, last) -> last)
        .map(Decision::facts)
        .orElse(Map.of());
  }

  /** What rules charged that are not in force any more stays as it was. */
  private boolean isLive(String rule) {
    return consultation.rulebook().indexOf(rule) >= 0;
  }

  private static List<String> rules(List<Charge> charges) {
    return charges.stream().map(Charge::rule).toList();
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> rest = new ArrayList<>(all);
    others.forEach(each -> rest.remove(Objects.requireNonNull(each)));
    return rest;
  }
}
