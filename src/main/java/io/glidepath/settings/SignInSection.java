package io.glidepath.settings;

import io.glidepath.web.http.Role;
import io.glidepath.web.people.ProviderSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands under {@code sign-in} in {@code glidepath.yaml}. */
final class SignInSection {
  private static final List<String> SCOPES = List.of("openid", "profile");

  private SignInSection() {}

  /** The provider that people sign in with; null if none is set. */
  static @Nullable ProviderSettings provider(SettingsSection signIn) {
    signIn.allowOnly("oidc");
    if (!signIn.has("oidc")) {
      return null;
    }
    SettingsSection oidc = signIn.section("oidc");
    oidc.allowOnly(
        "name",
        "issuer",
        "client-id",
        "client-secret-file",
        "audience",
        "scopes",
        "groups-claim",
        "roles",
        "agent-id-claim");
    String issuer = issuer(oidc);
    List<String> scopes = oidc.texts("scopes");
    if (!scopes.isEmpty() && !scopes.contains("openid")) {
      oidc.error("scopes", "must have openid among them", "scopes: [openid, profile]");
    }
    return new ProviderSettings(
        Objects.requireNonNullElse(oidc.text("name"), host(issuer)),
        issuer,
        oidc.needed("client-id"),
        oidc.secret("client-secret"),
        oidc.text("audience"),
        scopes.isEmpty() ? SCOPES : scopes,
        Objects.requireNonNullElse(oidc.text("groups-claim"), "groups"),
        roles(oidc),
        Objects.requireNonNullElse(oidc.text("agent-id-claim"), "preferred_username"));
  }

  /** Without TLS somebody on the way could vouch for anybody; on loopback nobody is on the way. */
  private static String issuer(SettingsSection oidc) {
    String issuer = oidc.needed("issuer");
    if (!issuer.isEmpty() && SafeAddress.read(issuer).isEmpty()) {
      oidc.error(
          "issuer", "'" + issuer + "' is no https address", "issuer: https://login.example.com");
    }
    return issuer;
  }

  private static String host(String issuer) {
    return SafeAddress.read(issuer).map(URI::getHost).orElse(issuer);
  }

  private static Map<String, Role> roles(SettingsSection oidc) {
    Map<String, Role> roles = new LinkedHashMap<>();
    oidc.named("roles")
        .forEach(
            (group, word) ->
                Role.of(word)
                    .ifPresentOrElse(
                        role -> roles.put(group, role),
                        () ->
                            oidc.error(
                                "roles",
                                "'" + word + "' is no role",
                                "one of " + String.join(", ", words()))));
    if (roles.isEmpty()) {
      oidc.error("roles", "lets nobody in: no group has a role", "roles: {agents: agent}");
    }
    return roles;
  }

  private static List<String> words() {
    return Arrays.stream(Role.values()).map(Role::word).toList();
  }
}
