package io.glidepath.advice;

import io.glidepath.interaction.Language;
import io.glidepath.suggestion.Slots;
import io.glidepath.suggestion.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What team leads are told: once an interaction for each card that alerts, and again when it is no
 * longer so. An interaction that comes to another team takes its alerts there.
 */
final class Alerts {
  private final Consultation consultation;
  private final LiveInteraction live;

  Alerts(Consultation consultation) {
    this.consultation = consultation;
    live = consultation.live();
  }

  /** Tells what has begun to be so, what is over, and what is another team's now. */
  void settle(Verdict verdict) {
    // Each is put back in its own place, so the list may be walked meanwhile.
    for (RuleState rule : live.rules()) {
      Alert alert = rule.alert();
      if (alert != null && alert.stands()) {
        follow(rule, alert, verdict);
      }
    }
    if (live.story().isEnded()) {
      return;
    }
    for (int index = verdict.next(0); index >= 0; index = verdict.next(index + 1)) {
      Card card = consultation.rulebook().cards().get(index);
      if (card.alert() != null && !card.shadow() && live.rule(card.id()).alert() == null) {
        raise(card, card.alert(), index, verdict);
      }
    }
  }

  private void raise(Card card, String severity, int index, Verdict verdict) {
    Map<String, Slots> slots = new HashMap<>();
    for (String language : Language.codes()) {
      slots.put(language, consultation.explain(index, verdict, language).slots());
    }
    String interactionId = live.story().interactionId();
    Alert alert =
        new Alert(
            interactionId + "~" + card.id(),
            interactionId,
            card.id(),
            severity,
            live.story().getTeam(),
            filled(card.title(), slots),
            filled(card.advice(), slots),
            card.because() == null ? null : filled(card.because(), slots),
            consultation.at(),
            true);
    live.put(live.rule(card.id()).alerting(alert));
    Map<String, String> facts = consultation.explain(index, verdict).facts();
    consultation.decide(card, Outcome.ALERTED, severity, facts, null);
    tell(alert.team(), new Frame.Alerted(alert));
    consultation.tell(TeamStream.of(TeamStream.ALL), new Frame.Alerted(alert));
  }

  private void follow(RuleState rule, Alert alert, Verdict verdict) {
    int index = consultation.rulebook().indexOf(rule.rule());
    String team = live.story().getTeam();
    if (index < 0) {
      end(rule, alert, "rule-withdrawn");
    } else if (live.story().isEnded()) {
      end(rule, alert, "ended");
    } else if (!verdict.holds(index)) {
      end(rule, alert, "resolved");
    } else if (!Objects.equals(team, alert.team())) {
      Alert moved = alert.of(team);
      live.put(rule.alerting(moved));
      tell(alert.team(), new Frame.AlertOver(alert.interactionId(), alert.id(), "moved"));
      tell(team, new Frame.Alerted(moved));
    }
  }

  private void end(RuleState rule, Alert alert, String reason) {
    live.put(rule.alerting(alert.over()));
    Frame over = new Frame.AlertOver(alert.interactionId(), alert.id(), reason);
    tell(alert.team(), over);
    consultation.tell(TeamStream.of(TeamStream.ALL), over);
  }

  private void tell(@Nullable String team, Frame frame) {
    if (team != null) {
      consultation.tell(TeamStream.of(team), frame);
    }
  }

  private static Text filled(Text text, Map<String, Slots> slots) {
    Map<String, String> words = new HashMap<>();
    text.languages()
        .forEach(each -> words.put(each, text.in(each, slots.getOrDefault(each, Slots.NONE))));
    return new Text(words);
  }
}
