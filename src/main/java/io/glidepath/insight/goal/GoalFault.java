package io.glidepath.insight.goal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why what somebody wrote is no goal.
 *
 * @param member of which it is said, as goals.yaml names it
 * @param written what stands there; empty if nothing does
 * @param instead what to write there; null if nothing can be proposed
 */
public record GoalFault(String member, Kind kind, String written, @Nullable String instead) {

  /** What is wrong with it. */
  public enum Kind {
    MISSING("is missing"),
    TAKEN("there is a goal %s already"),
    SCORE("'%s' is a number and no cause; whoever aims at it moves the number"),
    NO_NUMBER("'%s' is not a number from 0 to 10000"),
    NOT_LESS("is not less than the baseline, so that nothing is to go"),
    NO_DAY("'%s' is no day"),
    FEW_SOURCES("a goal is judged by two sources at least"),
    NO_SOURCE("'%s' is no kind of source"),
    NO_MEASURE("'%s' is no measure");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** In small letters with hyphens. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** It in English, without the member and without a full stop. */
  public String sentence() {
    return kind.sentence.formatted(written);
  }
}
