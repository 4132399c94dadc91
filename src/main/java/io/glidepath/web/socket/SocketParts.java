package io.glidepath.web.socket;

import io.glidepath.journal.AgentStreams;
import io.glidepath.web.Metrics;

/** What every agent's socket works with. */
public record SocketParts(
    SocketSettings settings,
    AgentStreams streams,
    AgentState standing,
    Reactions reactions,
    Switchboard switchboard,
    Metrics metrics) {}
