package io.glidepath.advice;

import io.glidepath.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * What one interaction remembers of one rule. Times are epoch milliseconds, 0 is never.
 *
 * @param holds whether it held at the last look
 * @param since when it began to hold
 * @param raised how often its suggestion was raised
 * @param lastRaisedAt when last
 * @param done whether its suggestion has had its time until the rule falls and holds again
 * @param muted whether the agent wants no more of it in this interaction
 * @param suppressedBy what kept it back at the last look
 * @param retryAt when what keeps it back will be over
 * @param shown its suggestion while that is shown
 * @param alert what it told the team lead in this interaction; null if nothing
 */
public record RuleState(
    String rule,
    boolean holds,
    long since,
    int raised,
    long lastRaisedAt,
    boolean done,
    boolean muted,
    @Nullable String suppressedBy,
    long retryAt,
    @Nullable Suggestion shown,
    @Nullable Alert alert) {

  /** One that told the team lead nothing. */
  public RuleState(
      String rule,
      boolean holds,
      long since,
      int raised,
      long lastRaisedAt,
      boolean done,
      boolean muted,
      @Nullable String suppressedBy,
      long retryAt,
      @Nullable Suggestion shown) {
    this(rule, holds, since, raised, lastRaisedAt, done, muted, suppressedBy, retryAt, shown, null);
  }

  static RuleState unknown(String rule) {
    return new RuleState(rule, false, 0, 0, 0, false, false, null, 0, null);
  }

  /** Whether it tells nothing that matters when the rule holds again. */
  boolean isForgettable() {
    return !holds && raised == 0 && !muted && shown == null && alert == null;
  }

  RuleState risen(long at) {
    return new RuleState(rule, true, at, raised, lastRaisedAt, false, muted, null, 0, shown, alert);
  }

  RuleState fallen() {
    return new RuleState(
        rule, false, since, raised, lastRaisedAt, false, muted, null, 0, null, alert);
  }

  RuleState showing(Suggestion suggestion, long at) {
    return new RuleState(
        rule, holds, since, raised + 1, at, false, muted, null, 0, suggestion, alert);
  }

  /** Shown as before, with a suggestion that has its whole time before it. */
  RuleState renewed(Suggestion suggestion) {
    return new RuleState(
        rule, holds, since, raised, lastRaisedAt, done, muted, null, 0, suggestion, alert);
  }

  RuleState withdrawn(boolean isDone) {
    return new RuleState(
        rule, holds, since, raised, lastRaisedAt, isDone, muted, null, 0, null, alert);
  }

  RuleState suppressed(String by, long until) {
    return new RuleState(
        rule, holds, since, raised, lastRaisedAt, done, muted, by, until, shown, alert);
  }

  RuleState silenced() {
    return new RuleState(
        rule, holds, since, raised, lastRaisedAt, true, true, null, 0, null, alert);
  }

  RuleState alerting(Alert told) {
    return new RuleState(
        rule, holds, since, raised, lastRaisedAt, done, muted, suppressedBy, retryAt, shown, told);
  }
}
