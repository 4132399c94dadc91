package io.glidepath.web.socket;

import io.glidepath.journal.AgentStreams;
import io.glidepath.web.http.Caller;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * What every agent's socket works with.
 *
 * @param ended whether what a caller came with was ended before its time
 * @param pushed told the nanoseconds from a frame on disk to its socket
 */
public record SocketParts(
    SocketSettings settings,
    AgentStreams streams,
    AgentState standing,
    Reactions reactions,
    Switchboard switchboard,
    Predicate<Caller> ended,
    LongConsumer pushed) {

  /** The same for those to whom something else stands. */
  SocketParts telling(AgentState other) {
    return new SocketParts(settings, streams, other, reactions, switchboard, ended, pushed);
  }
}
