package io.glidepath.bench.rules;

/**
 * One condition of a rule over the story.
 *
 * @param name the name of what happened, or the word to be met; empty if the kind needs none
 * @param other the second name, of the kinds that compare two
 * @param number a count, a duration in milliseconds, or a level in tenths
 */
public record Condition(Kind kind, String name, String other, long number) {

  /** What a condition reads. */
  public enum Kind {
    TIMES,
    NEVER,
    NOT_SINCE,
    ELAPSED,
    WITHIN,
    ON_HOLD_FOR,
    HANDLED_FOR,
    ISSUE,
    CHANNEL,
    MOOD_AT_MOST,
    UNRESOLVED,
    NOT_ENDED,
    CONNECTED,
    CONTACTS_IN_WEEK,
    PROMISE_DUE,
    AGENT_RUN,
    STEP_FAILURES,
    EITHER,
    NOT_BOTH,
    LIKELY
  }

  static final long WEEK = 604_800_000;

  static Condition that(Kind kind) {
    return new Condition(kind, "", "", 0);
  }

  static Condition that(Kind kind, long number) {
    return new Condition(kind, "", "", number);
  }

  static Condition that(Kind kind, String name) {
    return new Condition(kind, name, "", 0);
  }

  static Condition that(Kind kind, String name, long number) {
    return new Condition(kind, name, "", number);
  }

  /** The customer has said one of two phrases so often. */
  static Condition either(String one, String other, long times) {
    return new Condition(Kind.EITHER, one, other, times);
  }

  /** The customer has not said both phrases so often. */
  static Condition notBoth(String one, String other, long times) {
    return new Condition(Kind.NOT_BOTH, one, other, times);
  }

  /** {@code later} has not happened since the latest {@code earlier}. */
  static Condition notSince(String later, String earlier) {
    return new Condition(Kind.NOT_SINCE, later, earlier, 0);
  }
}
