package io.glidepath.web;

import io.glidepath.advice.AgentStreams;

/** What every agent's socket works with. */
record SocketParts(
    SocketSettings settings,
    AgentStreams streams,
    Standing standing,
    Reactions reactions,
    Switchboard switchboard,
    Metrics metrics) {}
