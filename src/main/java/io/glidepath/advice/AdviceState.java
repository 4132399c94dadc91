package io.glidepath.advice;

import io.glidepath.effort.Charge;
import java.util.List;

/**
 * What advice has made of one interaction so far, as a value that can be stored and read back.
 *
 * @param charges the ledger, with what only foretells
 * @param earlierPoints the effort of the customer's earlier contacts about the issue, in points
 */
public record AdviceState(
    List<Charge> charges,
    List<Signal> signals,
    List<RuleState> rules,
    long mutedUntil,
    int earlierPoints) {
  public static final AdviceState NEW = new AdviceState(List.of(), List.of(), List.of(), 0);

  /** Of an issue that has cost nothing before. */
  public AdviceState(
      List<Charge> charges, List<Signal> signals, List<RuleState> rules, long mutedUntil) {
    this(charges, signals, rules, mutedUntil, 0);
  }
}
