package io.glidepath.web.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets pages of listed origins call the API with a token that they hold themselves. Cookies are not
 * sent along: what a browser is signed in to stays with our own pages.
 */
public final class CrossOrigin {
  private static final String METHODS = "GET, POST, PUT, DELETE";
  private static final String HEADERS = "Authorization, Content-Type, Accept-Language";
  private static final String KEPT_SECONDS = "600";

  private final Origins origins;

  public CrossOrigin(Origins origins) {
    this.origins = origins;
  }

  /** Says so to the browser, and answers its question beforehand. */
  public void answer(RoutingContext ctx) {
    String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
    if (!origins.mayCall(origin)) {
      ctx.next();
      return;
    }
    MultiMap headers = ctx.response().headers();
    headers.add(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.add(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
    headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    boolean asks = ctx.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    if (ctx.request().method() == HttpMethod.OPTIONS && asks) {
      headers.add(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
      headers.add(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
      headers.add(HttpHeaders.ACCESS_CONTROL_MAX_AGE, KEPT_SECONDS);
      ctx.response().setStatusCode(204).end();
    } else {
      ctx.next();
    }
  }
}
