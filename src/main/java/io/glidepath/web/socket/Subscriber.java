package io.glidepath.web.socket;

import io.glidepath.advice.TeamStream;

/**
 * Whose socket it is.
 *
 * @param stream the stream that is followed
 * @param member what the welcome calls {@code name}: agentId or team
 */
record Subscriber(String stream, String member, String name) {
  static Subscriber agent(String agentId) {
    return new Subscriber(agentId, "agentId", agentId);
  }

  static Subscriber team(String team) {
    return new Subscriber(TeamStream.of(team), "team", team);
  }

  boolean isAgent() {
    return member.equals("agentId");
  }
}
