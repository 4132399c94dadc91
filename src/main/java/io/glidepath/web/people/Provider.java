package io.glidepath.web.people;

import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Caller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider: found by discovery when it is first needed, and again while it cannot be
 * reached. What it signs is believed by {@link ProviderKeys} alone. Thread-safe.
 */
final class Provider {
  private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /** So long one that is away is not asked again. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final ProviderSettings settings;
  private final IdentityClaims claims;
  private final Tokens tokens;
  private final Clock clock;
  private @Nullable Future<Found> found;
  private Instant asked = Instant.EPOCH;

  /** The provider as its own document describes it. */
  private record Found(OAuth2Auth auth, ProviderKeys keys) {}

  Provider(Vertx vertx, ProviderSettings settings, Tokens tokens, Clock clock) {
    this.vertx = vertx;
    this.settings = settings;
    this.tokens = tokens;
    this.clock = clock;
    claims = new IdentityClaims(settings);
  }

  ProviderSettings settings() {
    return settings;
  }

  IdentityClaims claims() {
    return claims;
  }

  private synchronized Future<Found> found() {
    Future<Found> now = found;
    Instant time = clock.instant();
    boolean again = now != null && now.failed() && !time.isBefore(asked.plus(PAUSE));
    if (now == null || again) {
      now = discover();
      found = now;
      asked = time;
    }
    return now;
  }

  private Future<Found> discover() {
    OAuth2Options options =
        new OAuth2Options()
            .setSite(settings.issuer().replaceFirst("/+$", ""))
            .setClientId(settings.clientId())
            .setClientSecret(settings.clientSecret());
    return OpenIDConnectAuth.discover(vertx, options).map(auth -> found(auth, options));
  }

  private Found found(OAuth2Auth auth, OAuth2Options options) {
    String keys = Objects.requireNonNull(options.getJwkPath(), "jwks_uri");
    String issuer = Objects.requireNonNull(options.getJWTOptions().getIssuer(), "issuer");
    return new Found(auth, new ProviderKeys(vertx, keys, issuer, clock));
  }

  /** Where a browser goes to sign in; fails if the provider cannot be reached. */
  Future<String> address(SignInUnderWay way) {
    return found()
        .map(
            at ->
                at.auth()
                    .authorizeURL(
                        new OAuth2AuthorizationURL(
                                new JsonObject()
                                    .put(
                                        "additionalParameters",
                                        new JsonObject(
                                            Map.of(
                                                "nonce", way.nonce(),
                                                "code_challenge", way.challenge(),
                                                "code_challenge_method", "S256",
                                                "redirect_uri", way.redirect()))))
                            .setState(way.state())
                            .setScopes(settings.scopes())));
  }

  /** The verified claims of who came back with a code; empty if they are not to be believed. */
  Future<Optional<JsonObject>> redeem(SignInUnderWay way, String code) {
    return found()
        .compose(at -> at.auth().authenticate(credentials(way, code)))
        .map(Provider::idToken)
        .compose(token -> token.isEmpty() ? none() : verified(token.get(), way));
  }

  private static Oauth2Credentials credentials(SignInUnderWay way, String code) {
    return new Oauth2Credentials()
        .setFlow(OAuth2FlowType.AUTH_CODE)
        .setCode(code)
        .setCodeVerifier(way.verifier())
        .setRedirectUri(way.redirect());
  }

  private static Optional<String> idToken(User user) {
    return Optional.ofNullable(user.principal().getString("id_token"));
  }

  private Future<Optional<JsonObject>> verified(String token, SignInUnderWay way) {
    return claims(token, settings.clientId()).map(found -> found.filter(each -> isFor(way, each)));
  }

  /** Of several audiences, the one that it was made for must be named as such. */
  private boolean isFor(SignInUnderWay way, JsonObject claims) {
    boolean alone = IdentityClaims.texts(claims.getValue("aud")).size() == 1;
    return way.nonce().equals(claims.getValue("nonce"))
        && (alone || settings.clientId().equals(claims.getValue("azp")));
  }

  /** Whom an access token for us speaks for. An ID token is none. */
  Future<Optional<Caller>> caller(String token) {
    String audience = settings.audience();
    if (audience == null) {
      return Future.succeededFuture(Optional.empty());
    }
    return claims(token, audience)
        .map(
            found ->
                found
                    .filter(each -> !each.containsKey("nonce") && !each.containsKey("at_hash"))
                    .filter(each -> !each.containsKey("events"))
                    .flatMap(this::caller));
  }

  private Optional<Caller> caller(JsonObject found) {
    String session = claims.sessionId(found);
    if (session != null && tokens.isEnded(session)) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochSecond(found.getLong("exp"));
    return claims.caller(found, end, session);
  }

  /** What a back-channel logout token says, if it is one. */
  Future<Optional<JsonObject>> logout(String token) {
    return claims(token, settings.clientId())
        .map(
            found ->
                found
                    .filter(each -> !each.containsKey("nonce"))
                    .filter(each -> each.containsKey("sid") || each.containsKey("sub"))
                    .filter(
                        each ->
                            each.getValue("events") instanceof JsonObject events
                                && events.containsKey(LOGOUT_EVENT)));
  }

  private Future<Optional<JsonObject>> claims(String token, String audience) {
    return ProviderKeys.mayBeSigned(token)
        ? found().compose(at -> at.keys().claims(token, audience))
        : none();
  }

  private static Future<Optional<JsonObject>> none() {
    return Future.succeededFuture(Optional.empty());
  }
}
