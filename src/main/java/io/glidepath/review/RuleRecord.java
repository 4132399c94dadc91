package io.glidepath.review;

import io.glidepath.estimate.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How a rule does: what agents did with it, and what reviewers thought.
 *
 * @param name null if the live rulebook does not have it any more
 * @param dismissed the share of what was shown that agents dismissed
 * @param usualDismissRate that of all other rules together
 * @param precision the share of what was reviewed that was right
 * @param retire why it should go, in a sentence
 */
public record RuleRecord(
    String rule,
    @Nullable RuleName name,
    RuleTally tally,
    Proportion dismissed,
    double usualDismissRate,
    Proportion precision,
    @Nullable String retire) {
  private static final int ENOUGH_SHOWN = 20;

  /** Whether it is dismissed more often than others, beyond chance. */
  public boolean isOddlyDismissed() {
    return dismissed.of() >= ENOUGH_SHOWN && dismissed.low() > usualDismissRate;
  }

  /** Whether it is dismissed less often than others, beyond chance. */
  public boolean isOddlyKept() {
    return dismissed.of() >= ENOUGH_SHOWN && dismissed.high() < usualDismissRate;
  }
}
