package io.glidepath.advice;

import io.glidepath.effort.Charge;
import java.util.List;

/** What advice has made of one interaction so far, as a value that can be stored and read back. */
public record AdviceState(
    List<Charge> charges, List<Signal> signals, List<RuleState> rules, long mutedUntil) {
  public static final AdviceState NEW = new AdviceState(List.of(), List.of(), List.of(), 0);
}
