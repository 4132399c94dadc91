package io.glidepath.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds and wants to be shown, or is shown already.
 *
 * @param strength the strength of its best evidence, A to D
 * @param since when the rule began to hold, epoch milliseconds
 * @param topic what it is about, as {@link SuggestTerms#topic}
 */
public record Contender(
    String rule, int priority, char strength, long since, boolean shown, @Nullable String topic) {

  /** Whether both are about one thing. */
  public boolean isAboutWhat(Contender other) {
    return topic != null && topic.equals(other.topic);
  }

  /** Whether it is itself among them. */
  public boolean isOneOf(List<Contender> others) {
    for (Contender other : others) {
      if (rule.equals(other.rule)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is about one thing with any of them. */
  public boolean isAboutAnyOf(List<Contender> others) {
    for (Contender other : others) {
      if (isAboutWhat(other)) {
        return true;
      }
    }
    return false;
  }
}
