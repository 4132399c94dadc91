package io.glidepath.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in one interaction. {@code source} and {@code id} together identify
 * duplicates; {@code time} is when it happened, not when it was received; {@code customerId} is the
 * customer if the envelope or the fact names one.
 */
public record InteractionEvent(
    String source,
    String id,
    String interactionId,
    Instant time,
    @Nullable String customerId,
    Fact fact) {

  /** The same utterance with another text. */
  public InteractionEvent saying(String text) {
    Fact other = fact instanceof Fact.UtteranceHeard heard ? heard.saying(text) : fact;
    return new InteractionEvent(source, id, interactionId, time, customerId, other);
  }
}
