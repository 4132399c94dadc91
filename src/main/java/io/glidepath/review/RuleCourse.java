package io.glidepath.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How interactions went on after one rule's suggestion was shown in them first. It tells what came
 * after, and not that the suggestion was the reason.
 *
 * @param dismissals how often agents dismissed it, by the reason that they chose; {@code other} if
 *     they said it in their own words, or said none
 * @param ended the interactions that have ended
 * @param before their mean effort, 0 to 100, when it was shown; null if none has ended
 * @param accepted those of them in which the agent accepted it
 * @param others all others
 */
public record RuleCourse(
    String rule,
    Map<String, Long> dismissals,
    long ended,
    @Nullable Double before,
    After accepted,
    After others) {
  public static final String OTHER = "other";

  /**
   * @param rise by how much the effort had risen at the end, on average; null if n is 0
   */
  public record After(long n, @Nullable Double rise) {
    public static final After NONE = new After(0, null);
  }
}
