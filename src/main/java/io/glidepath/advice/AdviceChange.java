package io.glidepath.advice;

import io.glidepath.effort.Charge;
import java.util.ArrayList;
import java.util.List;

/**
 * What one event changed of an {@link AdviceState}, as a value that can be stored beside the event:
 * the state before it and all changes since, in order, make the state again, whatever the rulebook
 * says by then.
 *
 * @param keptCharges how many of the charges before stay, from the first; {@code charges} follow
 * @param keptSignals how many of the signals before stay; {@code signals} follow
 * @param rules the rules that stand differently, as they stand now
 * @param mutedUntil as in the state, in epoch milliseconds
 * @param earlierPoints as in the state
 */
public record AdviceChange(
    int keptCharges,
    List<Charge> charges,
    int keptSignals,
    List<Signal> signals,
    List<RuleState> rules,
    long mutedUntil,
    int earlierPoints) {

  /** The state that {@code before} became. */
  public AdviceState after(AdviceState before) {
    RuleStates states = new RuleStates();
    before.rules().forEach(states::put);
    rules.forEach(states::put);
    return new AdviceState(
        joined(before.charges(), keptCharges, charges),
        joined(before.signals(), keptSignals, signals),
        states.copy(),
        mutedUntil,
        earlierPoints);
  }

  private static <T> List<T> joined(List<T> before, int kept, List<T> news) {
    List<T> joined = new ArrayList<>(before.subList(0, Math.min(kept, before.size())));
    joined.addAll(news);
    return List.copyOf(joined);
  }
}
