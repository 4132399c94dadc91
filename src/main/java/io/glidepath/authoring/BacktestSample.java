package io.glidepath.authoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One interaction of a back-test to read: what happened, and what both rulebooks did. */
public record BacktestSample(
    String interactionId, List<Happening> events, List<Act> live, List<Act> candidate) {

  /**
   * An event.
   *
   * @param name as the public contract has it, such as {@code utterance.heard}
   * @param text what was said, if that is what happened; {@code speaker} who said it
   */
  public record Happening(
      Instant at, String name, @Nullable String text, @Nullable String speaker) {}

  /**
   * What a rule did.
   *
   * @param title the card's, in the interaction's language
   */
  public record Act(
      Instant at, String rule, String outcome, @Nullable String detail, String title) {}

  public BacktestSample {
    events = List.copyOf(events);
    live = List.copyOf(live);
    candidate = List.copyOf(candidate);
  }
}
