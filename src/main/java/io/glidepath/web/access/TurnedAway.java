package io.glidepath.web.access;

import io.glidepath.web.http.Caller;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who was not let in. A flood of them writes a few lines a second, which say how many
 * there were; no line holds a token.
 */
public final class TurnedAway {
  private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
  private static final int LONGEST = 200;

  private final Turns lines = new Turns(5, 20);
  private final AtomicLong untold = new AtomicLong();

  /** Looks at how a request ends. */
  public void watch(RoutingContext ctx) {
    ctx.addEndHandler(ended -> ended(ctx));
    ctx.next();
  }

  private void ended(RoutingContext ctx) {
    int status = ctx.response().getStatusCode();
    if (status != 401 && status != 403) {
      return;
    }
    if (!lines.take("")) {
      untold.incrementAndGet();
      return;
    }
    long more = untold.getAndSet(0);
    String path = ctx.request().path();
    LOG.warn(
        "{} {} {} from {}, {}{}",
        status,
        ctx.request().method(),
        path == null || path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "…",
        address(ctx.request().remoteAddress()),
        who(Gate.known(ctx)),
        more == 0 ? "" : "; and " + more + " more that were not let in");
  }

  private static String address(@Nullable SocketAddress remote) {
    return remote == null ? "?" : String.valueOf(remote.hostAddress());
  }

  private static String who(@Nullable Caller caller) {
    if (caller == null) {
      return "no valid sign-in";
    }
    String name = caller.agentId() == null ? "" : " " + caller.agentId();
    return "role " + caller.role().word() + name;
  }
}
