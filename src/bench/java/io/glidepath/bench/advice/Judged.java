package io.glidepath.bench.advice;

import io.glidepath.advice.Advice;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.effort.Charge;
import io.glidepath.suggestion.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the advisor made of one dialogue.
 *
 * @param score the effort, 0 to 100
 * @param spoken the rules of the suggestions that were shown, one entry a suggestion
 * @param charged the rules that charged effort
 */
record Judged(String id, int score, List<String> spoken, Set<String> charged) {

  static Judged of(LiveInteraction live, List<Advice> advice) {
    return new Judged(
        live.story().interactionId(),
        live.ledger().score(),
        advice.stream().flatMap(each -> each.raised().stream()).map(Suggestion::rule).toList(),
        new TreeSet<>(live.ledger().charges().stream().map(Charge::rule).toList()));
  }

  boolean speaks() {
    return !spoken.isEmpty();
  }

  /** Whether a rule has spoken or charged. */
  boolean has(String rule) {
    return spoken.contains(rule) || charged.contains(rule);
  }
}
