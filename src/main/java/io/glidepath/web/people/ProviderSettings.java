package io.glidepath.web.people;

import io.glidepath.web.http.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID provider that vouches for people.
 *
 * @param name what people call it, for "Sign in with …"
 * @param issuer as its tokens name it: https, or http on loopback
 * @param clientId as what it knows us
 * @param clientSecret null for a public client, which PKCE alone protects
 * @param audience what access tokens for {@code /v1} are made out to; null accepts none of them
 * @param scopes what is asked for, {@code openid} among it
 * @param groupsClaim the claim with a person's groups, a list of texts or one text; a dot leads
 *     into an object
 * @param roles a role for each group; the first that a person is in counts
 * @param agentIdClaim the claim with the id by which events and the log name the person
 */
public record ProviderSettings(
    String name,
    String issuer,
    String clientId,
    @Nullable String clientSecret,
    @Nullable String audience,
    List<String> scopes,
    String groupsClaim,
    Map<String, Role> roles,
    String agentIdClaim) {

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "ProviderSettings[name=%s, issuer=%s, clientId=%s, secret=%s, audience=%s, scopes=%s, groupsClaim=%s, roles=%s, agentIdClaim=%s]"
        .formatted(
            name,
            issuer,
            clientId,
            clientSecret == null ? "none" : "***",
            audience,
            scopes,
            groupsClaim,
            roles,
            agentIdClaim);
  }
}
