package io.glidepath.web.people;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of a provider, and what is signed with them: RS256 or ES256 and nothing else,
 * whatever a token says of itself. Keys are asked for again when a token names one that is not
 * known, not more often than each five seconds, and in any case after ten minutes, so that one that
 * the provider withdrew is not believed for long.
 */
final class ProviderKeys {
  private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");
  private static final Set<String> KINDS = Set.of("RSA", "EC");
  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration STALE = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int LONGEST = 16_384;
  private static final int MILLIS = 10_000;

  private final HttpClient http;
  private final String address;
  private final String issuer;
  private final Clock clock;
  private @Nullable Known known;
  private @Nullable Future<Known> asking;
  private Instant asked = Instant.EPOCH;

  /** The keys as they were at a time. */
  private record Known(JWTAuth jwt, Set<String> ids, Instant at) {}

  ProviderKeys(Vertx vertx, String address, String issuer, Clock clock) {
    http = vertx.createHttpClient();
    this.address = address;
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * The claims of a token, if the provider signed it for this audience and it is good now. Fails if
   * the provider cannot be asked for a key that is not known.
   */
  Future<Optional<JsonObject>> claims(String token, String audience) {
    JsonObject header = header(token);
    if (header == null) {
      return Future.succeededFuture(Optional.empty());
    }
    return keys(header.getString("kid")).map(keys -> claims(keys, token, audience));
  }

  /** Whether it looks like a token that a provider may have signed: if not, nobody is asked. */
  static boolean mayBeSigned(String token) {
    return header(token) != null;
  }

  /** Null for what is no token with one of the algorithms, or asks for what is not understood. */
  private static @Nullable JsonObject header(String token) {
    String[] parts = token.split("\\.", -1);
    if (token.length() > LONGEST || parts.length != 3) {
      return null;
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[0]);
      JsonObject header = new JsonObject(new String(json, StandardCharsets.UTF_8));
      boolean known = header.getValue("alg") instanceof String alg && ALGORITHMS.contains(alg);
      boolean named = header.getValue("kid", "") instanceof String;
      return known && named && !header.containsKey("crit") ? header : null;
    } catch (RuntimeException noJson) {
      return null;
    }
  }

  private Optional<JsonObject> claims(Known keys, String token, String audience) {
    try {
      return Optional.of(keys.jwt().authenticate(new TokenCredentials(token)))
          .filter(Future::succeeded)
          .map(user -> user.result().attributes().getJsonObject("accessToken"))
          .filter(claims -> issuer.equals(claims.getValue("iss")))
          .filter(claims -> IdentityClaims.texts(claims.getValue("aud")).contains(audience))
          .filter(this::isGoodNow);
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** A token without an end is never good. */
  private boolean isGoodNow(JsonObject claims) {
    Instant now = clock.instant();
    Long end = claims.getLong("exp");
    Long start = claims.getLong("nbf");
    return end != null
        && !now.isAfter(Instant.ofEpochSecond(end).plus(LEEWAY))
        && (start == null || !now.plus(LEEWAY).isBefore(Instant.ofEpochSecond(start)));
  }

  private synchronized Future<Known> keys(@Nullable String id) {
    Known now = known;
    Instant time = clock.instant();
    boolean justAsked = Duration.between(asked, time).abs().compareTo(PAUSE) < 0;
    if (now != null) {
      boolean wanted = id == null || now.ids().contains(id);
      boolean fresh = Duration.between(now.at(), time).abs().compareTo(FRESH) < 0;
      if (justAsked || wanted && fresh) {
        return Future.succeededFuture(now);
      }
    }
    Future<Known> under = asking;
    if (under == null) {
      asked = time;
      under = ask().recover(fault -> stale(now, fault));
      asking = under;
      under.onComplete(done -> answered(done.succeeded() ? done.result() : null));
    }
    return under;
  }

  /** While the provider is away its last keys are believed, for a day. */
  private Future<Known> stale(@Nullable Known last, Throwable fault) {
    return last != null && last.at().plus(STALE).isAfter(clock.instant())
        ? Future.succeededFuture(last)
        : Future.failedFuture(fault);
  }

  private synchronized void answered(@Nullable Known keys) {
    asking = null;
    if (keys != null) {
      known = keys;
    }
  }

  private Future<Known> ask() {
    return http.request(new RequestOptions().setAbsoluteURI(address).setTimeout(MILLIS))
        .compose(request -> request.send())
        .compose(
            answer ->
                answer.statusCode() == 200
                    ? answer.body()
                    : Future.failedFuture("Its keys are answered with " + status(answer)))
        .map(body -> known(new JsonObject(body)))
        .timeout(MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
  }

  private static int status(HttpClientResponse answer) {
    return answer.statusCode();
  }

  private Known known(JsonObject answer) {
    List<JsonObject> keys =
        answer.getJsonArray("keys").stream()
            .map(JsonObject.class::cast)
            .filter(key -> KINDS.contains(key.getString("kty", "")))
            .filter(key -> key.getString("use", "sig").equals("sig"))
            .filter(key -> ALGORITHMS.contains(key.getString("alg", "RS256")))
            .toList();
    JWTAuthOptions options =
        new JWTAuthOptions().setJWTOptions(new JWTOptions().setIgnoreExpiration(true));
    keys.forEach(options::addJwk);
    Set<String> ids =
        keys.stream().map(key -> key.getString("kid", "")).collect(Collectors.toUnmodifiableSet());
    // The provider reads its Vert.x instance for key stores only, of which there is none.
    return new Known(JWTAuth.create(null, options), ids, clock.instant());
  }
}
