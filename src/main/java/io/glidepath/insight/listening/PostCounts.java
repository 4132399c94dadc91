package io.glidepath.insight.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where it is read what listening posts heard. Thread-safe. */
public interface PostCounts {
  /** By what a count is told apart beside post and channel. */
  enum By {
    NOTHING,
    LANGUAGE,
    SEGMENT,
    ISSUE
  }

  /**
   * How many events came by a post.
   *
   * @param value the language, the segment or the issue; empty if it is not known
   * @param said those in which a customer made something known
   */
  record Heard(String name, String channel, By by, String value, long heard, long said) {}

  /** The last day on which a post heard something, in the ninety days up to the last one. */
  record Last(String name, String channel, LocalDate day) {}

  /** An interaction in which a customer made something known at a post. */
  record Behind(String name, String channel, String interactionId) {}

  /**
   * All of it.
   *
   * @param behind at most three of each post and channel, of those whose events are kept
   */
  record Listened(List<Heard> heard, List<Last> last, List<Behind> behind) {}

  /** What came on these days. */
  CompletionStage<Listened> read(LocalDate since, LocalDate until);
}
