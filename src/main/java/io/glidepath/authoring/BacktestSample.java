package io.glidepath.authoring;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One interaction of a back-test to read: what happened, and what both rulebooks did.
 *
 * @param customer the customer's pseudonym, if it was ever told
 */
public record BacktestSample(
    String interactionId,
    @Nullable String customer,
    List<Happening> events,
    List<Act> live,
    List<Act> candidate) {

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

  /** The same with what people said as {@code masking} shows it. */
  public BacktestSample masked(UnaryOperator<String> masking) {
    List<Happening> hidden =
        events.stream()
            .map(
                each ->
                    each.text() == null
                        ? each
                        : new Happening(
                            each.at(), each.name(), masking.apply(each.text()), each.speaker()))
            .toList();
    return new BacktestSample(interactionId, customer, hidden, live, candidate);
  }

  public BacktestSample {
    events = List.copyOf(events);
    live = List.copyOf(live);
    candidate = List.copyOf(candidate);
  }
}
