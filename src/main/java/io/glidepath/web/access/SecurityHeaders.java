package io.glidepath.web.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The headers that every answer carries: nothing inline, nothing framed, nothing guessed. */
public final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String TLS_ONLY = "max-age=31536000";

  private final boolean secure;

  /** {@code secure} says that browsers reach us through TLS. */
  public SecurityHeaders(boolean secure) {
    this.secure = secure;
  }

  public void add(RoutingContext ctx) {
    MultiMap headers = ctx.response().headers();
    headers.add("Content-Security-Policy", POLICY);
    headers.add("X-Content-Type-Options", "nosniff");
    headers.add("X-Frame-Options", "DENY");
    headers.add("Referrer-Policy", "no-referrer");
    headers.add("Cross-Origin-Opener-Policy", "same-origin");
    headers.add("Cross-Origin-Resource-Policy", "same-origin");
    if (secure) {
      headers.add("Strict-Transport-Security", TLS_ONLY);
    }
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    ctx.next();
  }
}
