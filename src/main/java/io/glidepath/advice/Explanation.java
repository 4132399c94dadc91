package io.glidepath.advice;

import io.glidepath.suggestion.Slots;
import java.util.Map;

/**
 * Why a rule holds. It is put into words when it is asked for, and speaks of the story as that is
 * then: ask before the next event.
 */
public interface Explanation {
  /** One sentence for people, in the interaction's language. */
  String reason();

  /** Each condition as the card's sentence, with the value it met, in the card's order. */
  Map<String, String> facts();

  /** Values for the {@code {slots}} of the card's texts. */
  Slots slots();

  /** One that is at hand. */
  record Told(String reason, Map<String, String> facts, Slots slots) implements Explanation {}
}
