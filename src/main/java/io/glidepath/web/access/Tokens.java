package io.glidepath.web.access;

import io.glidepath.secret.SecretFile;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Role;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signed tokens with a role: JWT, HS256 under the key of one data directory. Algorithm, issuer and
 * audience are fixed; every token ends. Thread-safe.
 */
public final class Tokens {
  private static final String ALGORITHM = "HS256";
  private static final String NAME = "glidepath";
  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final int LONGEST = 4_096;
  private static final Pattern AGENT_ID =
      Pattern.compile("(?!\\.{1,2}$)[^\\p{Cc}\\p{Z}](?:[^\\p{Cc}]{0,198}[^\\p{Cc}\\p{Z}])?");

  private final JWTAuth jwt;
  private final Clock clock;

  private Tokens(JWTAuth jwt, Clock clock) {
    this.jwt = jwt;
    this.clock = clock;
  }

  /** The tokens of a data directory; its key is made when it is missing. */
  public static Tokens open(Path data) {
    return open(data, Clock.systemUTC());
  }

  static Tokens open(Path data, Clock clock) {
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(read(data));
    JWTAuthOptions options =
        new JWTAuthOptions()
            .addPubSecKey(new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(key))
            .setJWTOptions(
                new JWTOptions().setIssuer(NAME).addAudience(NAME).setIgnoreExpiration(true));
    // The provider reads its Vert.x instance for key stores only, of which there is none.
    return new Tokens(JWTAuth.create(null, options), clock);
  }

  private static byte[] read(Path data) {
    return SecretFile.read(data, "token.key");
  }

  /**
   * A new token; {@code ttl} is how long it is good for. Throws {@link IllegalArgumentException}
   * for an agent without an id, an id that no path can carry, or a time that is not positive.
   */
  public String issue(Role role, @Nullable String agentId, Duration ttl) {
    if (role == Role.AGENT && agentId == null) {
      throw new IllegalArgumentException("A token for role agent needs the agent's id: --agent ID");
    }
    if (agentId != null && !AGENT_ID.matcher(agentId).matches()) {
      throw new IllegalArgumentException(
          "An agent's id is 1 to 200 characters, none of them a control character, and not . or ..");
    }
    if (ttl.isNegative() || ttl.isZero()) {
      throw new IllegalArgumentException("A token must be good for some time, such as --ttl 8h");
    }
    long now = clock.instant().getEpochSecond();
    JsonObject claims =
        new JsonObject().put("role", role.word()).put("iat", now).put("exp", now + ttl.toSeconds());
    if (agentId != null) {
      claims.put("agent", agentId).put("sub", agentId);
    }
    JWTOptions options = new JWTOptions().setAlgorithm(ALGORITHM).setIssuer(NAME).addAudience(NAME);
    return jwt.generateToken(claims, options.setNoTimestamp(true));
  }

  /** Who a token speaks for; empty if it is forged, foreign, ended or without an end. */
  public Optional<Caller> verify(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Future<User> user = jwt.authenticate(new TokenCredentials(token));
      return user.succeeded()
          ? caller(user.result().attributes().getJsonObject("accessToken"))
          : Optional.empty();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Caller> caller(JsonObject claims) {
    Long end = claims.getLong("exp");
    Optional<Role> role = Role.of(claims.getString("role", ""));
    String agentId = claims.getString("agent");
    boolean mine = NAME.equals(claims.getString("iss")) && isForUs(claims.getValue("aud"));
    if (end == null || role.isEmpty() || !mine || role.get() == Role.AGENT && agentId == null) {
      return Optional.empty();
    }
    Instant expiresAt = Instant.ofEpochSecond(end);
    return clock.instant().isAfter(expiresAt.plus(LEEWAY))
        ? Optional.empty()
        : Optional.of(new Caller(role.get(), agentId, expiresAt));
  }

  private static boolean isForUs(@Nullable Object audience) {
    return audience instanceof JsonArray many ? many.contains(NAME) : NAME.equals(audience);
  }
}
