package io.glidepath.journal;

import io.glidepath.interaction.InteractionEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came in.
 *
 * @param json the CloudEvent in canonical form, without what is personal: members sorted, no white
 *     space
 * @param hash a keyed hash, in hex, of its source, id, type, subject, time and data as they came;
 *     tells a duplicate from a conflict, and gives nothing away
 * @param ahead by how much its sender's clock was ahead of its arrival; zero if it was not
 * @param traceparent the trace that its sender says it belongs to; null if it says none. It is not
 *     kept, and not part of the hash
 * @param trace who follows it through the server
 */
public record Received(
    InteractionEvent event,
    String json,
    String hash,
    Instant receivedAt,
    Duration ahead,
    @Nullable String traceparent,
    Trace trace) {

  public Received(InteractionEvent event, String json, String hash, Instant receivedAt) {
    this(event, json, hash, receivedAt, Duration.ZERO, null, Trace.NONE);
  }

  /** The same, followed. */
  public Received followedBy(Trace follower) {
    return new Received(event, json, hash, receivedAt, ahead, traceparent, follower);
  }
}
