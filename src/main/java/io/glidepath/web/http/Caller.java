package io.glidepath.web.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as a verified token says.
 *
 * @param agentId the agent's own id; present whenever the role is agent
 * @param expiresAt when the sign-in ends
 */
public record Caller(Role role, @Nullable String agentId, Instant expiresAt) {

  public boolean isAgent(String id) {
    return role == Role.AGENT && id.equals(agentId);
  }
}
