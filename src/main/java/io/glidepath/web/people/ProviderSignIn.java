package io.glidepath.web.people;

import io.glidepath.web.access.Pages;
import io.glidepath.web.access.SessionCookie;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sign-in at an OpenID provider: the authorization code flow with PKCE, state that counts once and
 * in its own browser, and back-channel logout. What goes wrong is said on the sign-in page.
 */
final class ProviderSignIn {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
  private static final String COOKIE = "glidepath_signing_in";
  private static final String CALLBACK = "/sign-in/callback";

  /** A shift; then the provider is asked again. */
  private static final Duration SESSION = Duration.ofHours(10);

  private final @Nullable Provider provider;
  private final People people;
  private final Tokens tokens;
  private final SessionCookie cookies;
  private final SignInsUnderWay underWay;
  private final LogoutTokens logouts;
  private final boolean secure;
  private final Clock clock;

  /** {@code secure} says that browsers reach us through TLS. */
  ProviderSignIn(
      @Nullable Provider provider,
      People people,
      Tokens tokens,
      SessionCookie cookies,
      boolean secure,
      Clock clock) {
    this.secure = secure;
    this.provider = provider;
    this.people = people;
    this.tokens = tokens;
    this.cookies = cookies;
    this.clock = clock;
    underWay = new SignInsUnderWay(clock);
    logouts = new LogoutTokens(provider, people, tokens, clock);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/sign-in", Access.open(), this::ways),
        Endpoint.get("/sign-in/start", Access.open(), this::start),
        Endpoint.get(CALLBACK, Access.open(), this::comeBack),
        Endpoint.post(
            "/sign-in/logout",
            Access.open(),
            new Endpoint.Body(16_384, List.of("application/x-www-form-urlencoded")),
            logouts::take));
  }

  private void ways(RoutingContext ctx) {
    Answer.json(
        ctx,
        200,
        provider == null
            ? Map.of()
            : Map.of(
                "provider", Map.of("name", provider.settings().name(), "start", "/sign-in/start")));
  }

  private void start(RoutingContext ctx) {
    boolean popup = ctx.request().getParam("popup") != null;
    if (provider == null) {
      turnBack(ctx, "none", popup);
      return;
    }
    String scheme = secure ? "https" : ctx.request().scheme();
    String redirect = scheme + "://" + ctx.request().authority() + CALLBACK;
    SignInUnderWay way = underWay.begin(redirect, popup);
    provider
        .address(way)
        .onComplete(
            address -> {
              if (address.succeeded()) {
                ctx.response().addCookie(cookie(way.browser(), SignInsUnderWay.LIFE));
                Answer.redirect(ctx, address.result());
              } else {
                LOG.warn("The sign-in provider is away: {}", address.cause().getMessage());
                turnBack(ctx, "away", popup);
              }
            });
  }

  /** Lax, since the provider sends the browser back from its own site. */
  private Cookie cookie(String value, Duration life) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/sign-in")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX)
        .setMaxAge(life.toSeconds());
  }

  private void comeBack(RoutingContext ctx) {
    Cookie browser = ctx.request().getCookie(COOKIE);
    Optional<SignInUnderWay> way =
        underWay.end(ctx.request().getParam("state"), browser == null ? null : browser.getValue());
    ctx.response().addCookie(cookie("", Duration.ZERO));
    String code = ctx.request().getParam("code");
    if (provider == null || way.isEmpty()) {
      turnBack(ctx, "late", false);
    } else if (code == null) {
      turnBack(ctx, "refused", way.get().popup());
    } else {
      redeem(ctx, provider, way.get(), code);
    }
  }

  private void redeem(RoutingContext ctx, Provider at, SignInUnderWay way, String code) {
    at.redeem(way, code)
        .onFailure(
            fault -> {
              LOG.warn("The sign-in provider gave nothing for a code: {}", fault.getMessage());
              turnBack(ctx, "refused", way.popup());
            })
        .onSuccess(
            claims -> {
              if (claims.isEmpty()) {
                LOG.warn("The sign-in provider's ID token is not to be believed");
                turnBack(ctx, "refused", way.popup());
              } else {
                enter(ctx, at, way, claims.get());
              }
            });
  }

  private void enter(RoutingContext ctx, Provider at, SignInUnderWay way, JsonObject claims) {
    Instant until = clock.instant().plus(SESSION);
    String session = at.claims().sessionId(claims);
    String id = session == null ? tokens.newId() : session;
    Optional<Caller> caller = at.claims().caller(claims, until, id);
    if (caller.isEmpty()) {
      LOG.warn("Somebody whom the sign-in provider knows has no role here, or no id");
      turnBack(ctx, "no-role", way.popup());
      return;
    }
    String name = claims.getValue("name") instanceof String text ? text : null;
    Answer.when(
        ctx,
        Answer.aside(ctx, () -> entered(caller.get(), name, at.claims().subject(claims))),
        done -> {
          cookies.begin(ctx, caller.get());
          String next = way.popup() ? "/sign-in/popup" : caller.get().role().home();
          Answer.send(ctx, 200, Pages.HTML, goOn(next));
        });
  }

  private boolean entered(Caller caller, @Nullable String name, String subject) {
    people.signedIn(caller, name, subject);
    return true;
  }

  /**
   * The browser comes from another site, so that a cookie that stays on its own would not be sent
   * with a redirect; it is with a step from a page of ours.
   */
  private static byte[] goOn(String next) {
    String page = new String(Pages.resource(ProviderSignIn.class, "go-on.html"), UTF_8);
    return page.replace("{next}", next).getBytes(UTF_8);
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static void turnBack(RoutingContext ctx, String why, boolean popup) {
    if (!ctx.response().ended()) {
      Answer.redirect(ctx, "/sign-in?problem=" + why + (popup ? "&popup=1" : ""));
    }
  }

  /** The problem of a logout that is not believed. */
  static Problem doubted() {
    return Problem.badRequest("Send logout_token, signed by the provider for this client.");
  }
}
