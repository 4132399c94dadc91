package io.glidepath.advice;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import java.time.Instant;

/** Events of one interaction, told by the second. */
public final class Told {
  public static final Instant ZERO = Instant.parse("2026-01-05T10:00:00Z");

  private final String interactionId;
  private final String customerId;
  private int events;

  public Told(String interactionId, String customerId) {
    this.interactionId = interactionId;
    this.customerId = customerId;
  }

  public InteractionEvent started(long second) {
    return at(
        second,
        new Fact.Started(
            Channel.VOICE, customerId, false, null, "en", "billing", null, null, null, null));
  }

  public InteractionEvent connected(long second, String agentId) {
    return at(second, new Fact.AgentConnected(agentId, null, null));
  }

  public InteractionEvent transferred(long second) {
    return at(second, new Fact.Transferred("other", null, false, null));
  }

  public InteractionEvent ended(long second) {
    return at(second, new Fact.Ended("customer", null));
  }

  public InteractionEvent at(long second, Fact fact) {
    return new InteractionEvent(
        "test",
        interactionId + "-" + events++,
        interactionId,
        ZERO.plusSeconds(second),
        fact instanceof Fact.Started started ? started.customerId() : null,
        fact);
  }
}
