package io.glidepath.web.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * The headers that every answer carries: nothing inline, nothing guessed, and nothing framed but
 * {@code /embed}, by desktops that are listed.
 */
public final class SecurityHeaders {
  private static final String FRAME = "/embed";
  private static final String SIGN_IN = "/sign-in";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors ";

  private static final String TLS_ONLY = "max-age=31536000";

  private final List<String> desktops;
  private final boolean secure;

  /** {@code secure} says that browsers reach us through TLS. */
  public SecurityHeaders(List<String> desktops, boolean secure) {
    this.desktops = List.copyOf(desktops);
    this.secure = secure;
  }

  public void add(RoutingContext ctx) {
    MultiMap headers = ctx.response().headers();
    String path = String.valueOf(ctx.request().path());
    boolean framed = path.equals(FRAME) && !desktops.isEmpty();
    headers.add(
        "Content-Security-Policy", POLICY + (framed ? String.join(" ", desktops) : "'none'"));
    headers.add("X-Content-Type-Options", "nosniff");
    if (!framed) {
      headers.add("X-Frame-Options", "DENY");
    }
    headers.add("Referrer-Policy", "no-referrer");
    headers.add(
        "Cross-Origin-Opener-Policy", isWindowOfAFrame(path) ? "unsafe-none" : "same-origin");
    headers.add("Cross-Origin-Resource-Policy", framed ? "cross-origin" : "same-origin");
    if (secure) {
      headers.add("Strict-Transport-Security", TLS_ONLY);
    }
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    ctx.next();
  }

  /** The window in which a frame's person signs in tells the frame, which is its opener. */
  private boolean isWindowOfAFrame(String path) {
    return !desktops.isEmpty() && (path.equals(SIGN_IN) || path.startsWith(SIGN_IN + '/'));
  }
}
