package io.glidepath.web.access;

import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Role;
import io.glidepath.web.http.Scope;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Signed tokens with a role: JWT, HS256 under the keys of one data directory. Algorithm, issuer and
 * audience are fixed; every token ends. Thread-safe.
 */
public final class Tokens {
  private static final String NAME = TokenKeys.NAME;

  /** The claim that names a token, and in a session the token that it was begun with. */
  private static final String TOKEN_ID = "tid";

  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final Duration LONGEST_LIFE = Duration.ofDays(366);

  /** The longest that a token is good for that a person holds. */
  public static final Duration LONGEST_DAY = Duration.ofHours(24);

  private static final int LONGEST = 4_096;
  private static final Pattern AGENT_ID =
      Pattern.compile("(?!\\.{1,2}$)[^\\p{Cc}\\p{Z}](?:[^\\p{Cc}]{0,198}[^\\p{Cc}\\p{Z}])?");

  /** Names that the log gives to what is no person. */
  private static final Set<String> RESERVED = Set.of("disk", "cx-lead");

  private final TokenKeys keys;
  private final Revocations revoked;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private Tokens(TokenKeys keys, Revocations revoked, Clock clock) {
    this.keys = keys;
    this.revoked = revoked;
    this.clock = clock;
  }

  /** The tokens of a data directory; its key is made when it is missing. */
  public static Tokens open(Path data) {
    return open(data, Clock.systemUTC());
  }

  static Tokens open(Path data, Clock clock) {
    return new Tokens(TokenKeys.open(data), Revocations.open(data, clock), clock);
  }

  /**
   * Signs with a new key from here on. What older keys signed stays good until it ends, or ends
   * now.
   */
  public void rotate(boolean endOlder) {
    keys.rotate();
    if (endOlder) {
      keys.endOlder();
    }
  }

  /**
   * Ends a token, and the sessions that were begun with it, for good; waits for the disk. False if
   * it is none of ours, has ended, or was made when tokens had no id.
   */
  public boolean revoke(String token) {
    Caller caller = verify(token).orElse(null);
    if (caller == null || caller.tokenId() == null) {
      return false;
    }
    end(caller.tokenId(), caller.expiresAt());
    return true;
  }

  /**
   * Tells {@code listener} whenever something of this process was ended before its time, after it
   * is on disk and in the thread that ended it. What another process ends is only seen by asking.
   */
  public void whenEnded(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * A new token; {@code ttl} is how long it is good for. Throws {@link IllegalArgumentException}
   * for an agent without an id, an id that no path can carry, or a time that is not positive or
   * longer than a year.
   */
  public String issue(Role role, @Nullable String agentId, Duration ttl) {
    return issue(role, agentId, ttl, Scope.ALL);
  }

  /** The same for a program that may send some events only. */
  public String issue(Role role, @Nullable String agentId, Duration ttl, Scope scope) {
    check(role, agentId, ttl);
    if (!scope.equals(Scope.ALL) && role != Role.INTEGRATION) {
      throw new IllegalArgumentException(
          "Only the role integration sends events of some sources or types");
    }
    return issue(role, agentId, ttl, scope, newId());
  }

  /** The same under an id of {@link #newId}, by which it can be ended before its time. */
  public String issue(
      Role role, @Nullable String agentId, Duration ttl, Scope scope, String tokenId) {
    check(role, agentId, ttl);
    long now = clock.instant().getEpochSecond();
    return signed(
        claims(role, agentId, scope, tokenId).put("iat", now).put("exp", now + ttl.toSeconds()));
  }

  /** Ends what was begun under a token's id, which ends by itself then; waits for the disk. */
  public void end(String tokenId, Instant end) {
    revoked.add(tokenId, end.plus(LEEWAY));
    listeners.forEach(Runnable::run);
  }

  /** Whether what was begun under a token's id was ended before its time. */
  public boolean isEnded(String tokenId) {
    return revoked.holds(tokenId);
  }

  /** Whether the session or the token that a caller came with was ended before its time. */
  public boolean isEnded(Caller caller) {
    return isRevoked(caller.session()) || isRevoked(caller.tokenId());
  }

  /** Whether a person may be known by this id: one that a path can carry, and that is free. */
  public static boolean isPersonsId(String id) {
    return AGENT_ID.matcher(id).matches() && !RESERVED.contains(id.toLowerCase(Locale.ROOT));
  }

  private static void check(Role role, @Nullable String agentId, Duration ttl) {
    if (role == Role.AGENT && agentId == null) {
      throw new IllegalArgumentException("A token for role agent needs the agent's id: --agent ID");
    }
    if (agentId != null && !AGENT_ID.matcher(agentId).matches()) {
      throw new IllegalArgumentException(
          "An agent's id is 1 to 200 characters, none of them a control character, and not . or ..");
    }
    if (agentId != null && RESERVED.contains(agentId.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "\"" + agentId + "\" is no person's id: the log says so of what nobody did by name");
    }
    if (ttl.isNegative() || ttl.isZero()) {
      throw new IllegalArgumentException("A token must be good for some time, such as --ttl 8h");
    }
    if (role != Role.INTEGRATION && ttl.compareTo(LONGEST_DAY) > 0) {
      throw new IllegalArgumentException(
          "A token for a person is good for %d hours at most: --ttl 24h"
              .formatted(LONGEST_DAY.toHours()));
    }
    if (ttl.compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException(
          "A token is good for %d days at most: --ttl 366d".formatted(LONGEST_LIFE.toDays()));
    }
  }

  /** What stands for a caller in a browser, until it signs out or its own token ends. */
  public String session(Caller caller) {
    return signed(
        claims(caller.role(), caller.agentId(), caller.scope(), caller.tokenId())
            .put("jti", newId())
            .put("iat", clock.instant().getEpochSecond())
            .put("exp", caller.expiresAt().getEpochSecond()));
  }

  /** A token, and when it ends. */
  record Bearer(String token, Instant expiresAt) {}

  /**
   * What a caller's page shows instead of a cookie; it ends with the session, and may be renewed.
   */
  Bearer bearer(Caller caller) {
    Instant end = caller.expiresAt();
    JsonObject claims = claims(caller.role(), caller.agentId(), caller.scope(), caller.tokenId());
    if (caller.session() != null) {
      claims.put("jti", caller.session());
    }
    long now = clock.instant().getEpochSecond();
    return new Bearer(signed(claims.put("iat", now).put("exp", end.getEpochSecond())), end);
  }

  /** A new id for a token. */
  public String newId() {
    byte[] id = new byte[16];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  /** Ends a session; its cookie is worth nothing from here on. Waits for the disk. */
  void end(Caller caller) {
    if (caller.session() != null) {
      end(caller.session(), caller.expiresAt());
    }
  }

  private static JsonObject claims(
      Role role, @Nullable String agentId, Scope scope, @Nullable String tokenId) {
    JsonObject claims = new JsonObject().put("role", role.word());
    if (tokenId != null) {
      claims.put(TOKEN_ID, tokenId);
    }
    if (agentId != null) {
      claims.put("agent", agentId).put("sub", agentId);
    }
    if (!scope.sources().isEmpty()) {
      claims.put("sources", new JsonArray(List.copyOf(scope.sources())));
    }
    if (!scope.types().isEmpty()) {
      claims.put("types", new JsonArray(List.copyOf(scope.types())));
    }
    return claims;
  }

  private String signed(JsonObject claims) {
    JWTOptions options =
        new JWTOptions().setAlgorithm(TokenKeys.ALGORITHM).setIssuer(NAME).addAudience(NAME);
    return keys.signing().generateToken(claims, options.setNoTimestamp(true));
  }

  /** Who a token speaks for; empty if it is forged, foreign, ended or without an end. */
  public Optional<Caller> verify(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    return keys.newestFirst().stream().flatMap(key -> verify(key, token).stream()).findFirst();
  }

  private Optional<Caller> verify(JWTAuth key, String token) {
    try {
      Future<User> user = key.authenticate(new TokenCredentials(token));
      return user.succeeded()
          ? caller(user.result().attributes().getJsonObject("accessToken"))
          : Optional.empty();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Caller> caller(JsonObject claims) {
    Long end = claims.getLong("exp");
    Long start = claims.getLong("nbf");
    String session = claims.getString("jti");
    String tokenId = claims.getString(TOKEN_ID);
    Optional<Role> role = Role.of(claims.getString("role", ""));
    String agentId = claims.getString("agent");
    boolean mine = NAME.equals(claims.getString("iss")) && isForUs(claims.getValue("aud"));
    if (end == null || role.isEmpty() || !mine || role.get() == Role.AGENT && agentId == null) {
      return Optional.empty();
    }
    Instant expiresAt = Instant.ofEpochSecond(end);
    Instant now = clock.instant();
    boolean early = start != null && now.plus(LEEWAY).isBefore(Instant.ofEpochSecond(start));
    boolean over = now.isAfter(expiresAt.plus(LEEWAY));
    return early || over || isRevoked(session) || isRevoked(tokenId)
        ? Optional.empty()
        : Optional.of(new Caller(role.get(), agentId, expiresAt, session, tokenId, scope(claims)));
  }

  private boolean isRevoked(@Nullable String id) {
    return id != null && revoked.holds(id);
  }

  /** Throws {@link ClassCastException} for what is no list of texts. */
  private static Scope scope(JsonObject claims) {
    return new Scope(texts(claims.getJsonArray("sources")), texts(claims.getJsonArray("types")));
  }

  private static Set<String> texts(@Nullable JsonArray array) {
    return array == null
        ? Set.of()
        : array.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isForUs(@Nullable Object audience) {
    return audience instanceof JsonArray many ? many.contains(NAME) : NAME.equals(audience);
  }
}
