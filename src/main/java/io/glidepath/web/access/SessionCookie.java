package io.glidepath.web.access;

import io.glidepath.web.http.Caller;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;

/** The cookie that stands for a caller in a browser. */
public final class SessionCookie {
  private final Tokens tokens;
  private final boolean secure;
  private final Clock clock;

  /** {@code secure} says that browsers reach us through TLS. */
  public SessionCookie(Tokens tokens, boolean secure, Clock clock) {
    this.tokens = tokens;
    this.secure = secure;
    this.clock = clock;
  }

  /** Gives the browser a session of its own, which ends with what the caller showed. */
  public void begin(RoutingContext ctx, Caller caller) {
    Duration left = Duration.between(clock.instant(), caller.expiresAt());
    ctx.response().addCookie(cookie(tokens.session(caller), Math.max(1, left.toSeconds())));
  }

  /** Takes it away. */
  void end(RoutingContext ctx) {
    ctx.response().addCookie(cookie("", 0));
  }

  private Cookie cookie(String value, long seconds) {
    return Cookie.cookie(Gate.COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.STRICT)
        .setMaxAge(seconds);
  }
}
