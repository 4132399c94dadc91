package io.glidepath.web.socket;

import io.glidepath.journal.AgentStreams;
import java.util.function.LongConsumer;

/**
 * What every agent's socket works with.
 *
 * @param pushed told the nanoseconds from a frame on disk to its socket
 */
public record SocketParts(
    SocketSettings settings,
    AgentStreams streams,
    AgentState standing,
    Reactions reactions,
    Switchboard switchboard,
    LongConsumer pushed) {

  /** The same for those to whom something else stands. */
  SocketParts telling(AgentState other) {
    return new SocketParts(settings, streams, other, reactions, switchboard, pushed);
  }
}
