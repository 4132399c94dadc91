package io.glidepath.web.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as a verified token says.
 *
 * @param agentId the person's own id; present whenever the role is agent
 * @param expiresAt when the sign-in ends
 * @param session the browser session that a cookie stands for, if it is one
 * @param tokenId the token that was sent, or that the session was begun with; null for one that was
 *     made when tokens had no id
 * @param scope the events that may be sent
 */
public record Caller(
    Role role,
    @Nullable String agentId,
    Instant expiresAt,
    @Nullable String session,
    @Nullable String tokenId,
    Scope scope) {

  public Caller(Role role, @Nullable String agentId, Instant expiresAt) {
    this(role, agentId, expiresAt, null, null, Scope.ALL);
  }

  public boolean isAgent(String id) {
    return role == Role.AGENT && id.equals(agentId);
  }

  /** Who it is, as the log will say: the person, or the role of a token that names nobody. */
  public String name() {
    return agentId == null ? role.word() : agentId;
  }

  /** One word for one person, or for one token that names nobody: what limits are counted by. */
  public String person() {
    return role.word() + ' ' + (agentId == null ? expiresAt.toString() : agentId);
  }
}
