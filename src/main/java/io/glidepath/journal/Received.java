package io.glidepath.journal;

import io.glidepath.interaction.InteractionEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * An event as it came in.
 *
 * @param json the CloudEvent in canonical form, without what is personal: members sorted, no white
 *     space
 * @param hash a keyed hash, in hex, of its source, id, type, subject, time and data as they came;
 *     tells a duplicate from a conflict, and gives nothing away
 * @param ahead by how much its sender's clock was ahead of its arrival; zero if it was not
 */
public record Received(
    InteractionEvent event, String json, String hash, Instant receivedAt, Duration ahead) {

  public Received(InteractionEvent event, String json, String hash, Instant receivedAt) {
    this(event, json, hash, receivedAt, Duration.ZERO);
  }
}
