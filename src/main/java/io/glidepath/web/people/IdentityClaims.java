package io.glidepath.web.people;

import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Role;
import io.glidepath.web.http.Scope;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What verified claims of a provider say of a person. */
final class IdentityClaims {
  private final ProviderSettings settings;

  IdentityClaims(ProviderSettings settings) {
    this.settings = settings;
  }

  /** The texts in a claim that is one text or a list of them. */
  static List<String> texts(@Nullable Object claim) {
    if (claim instanceof JsonArray many) {
      return many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return claim instanceof String one ? List.of(one) : List.of();
  }

  /** The caller until a time; empty if no group has a role, or the id is none that we can keep. */
  Optional<Caller> caller(JsonObject claims, Instant until, @Nullable String tokenId) {
    List<String> groups = texts(claim(claims, settings.groupsClaim()));
    Optional<Role> role =
        settings.roles().entrySet().stream()
            .filter(each -> groups.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    String id = claim(claims, settings.agentIdClaim()) instanceof String text ? text : null;
    if (role.isEmpty() || id == null || !Tokens.isPersonsId(id)) {
      return Optional.empty();
    }
    return Optional.of(new Caller(role.get(), id, until, null, tokenId, Scope.ALL));
  }

  /** The session at the provider, which never comes again once it ended; null if it has no id. */
  @Nullable String sessionId(JsonObject claims) {
    String sid = claims.getString("sid");
    return sid == null ? null : "sid-" + hash(sid);
  }

  /** The person at the provider, as nobody else can be called. */
  String subject(JsonObject claims) {
    return hash(claims.getString("sub", ""));
  }

  private String hash(String text) {
    try {
      byte[] named = (settings.issuer() + '\n' + text).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(named);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object claim(JsonObject claims, String name) {
    if (claims.containsKey(name)) {
      return claims.getValue(name);
    }
    int dot = name.indexOf('.');
    return dot > 0 && claims.getValue(name.substring(0, dot)) instanceof JsonObject inner
        ? claim(inner, Objects.requireNonNull(name.substring(dot + 1)))
        : null;
  }
}
