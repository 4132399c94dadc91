package io.glidepath.web.access;

import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that decides who may take a route. A caller shows a bearer token, on a socket a
 * ticket, or a session cookie; a cookie does not do anything from an origin that is not listed.
 */
public final class Gate {
  static final String COOKIE = "glidepath_session";
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final String CALLER = "glidepath.caller";
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Tokens tokens;
  private final Tickets tickets;
  private final Origins origins;
  private final Acquaintances acquaintances;
  private final Turns reading = new Turns(100, 2_000);
  private final Turns acting = new Turns(20, 400);

  public Gate(Tokens tokens, Tickets tickets, Origins origins, Acquaintances acquaintances) {
    this.tokens = tokens;
    this.tickets = tickets;
    this.origins = origins;
    this.acquaintances = acquaintances;
  }

  /** The caller of a request that came through the gate. */
  public static Caller caller(RoutingContext ctx) {
    return Objects.requireNonNull(ctx.<Caller>get(CALLER));
  }

  /** The caller, as far as there is one. */
  static @Nullable Caller known(RoutingContext ctx) {
    return ctx.get(CALLER);
  }

  /** Lets the request pass to its handler, or answers it. */
  public void check(Access access, RoutingContext ctx) {
    if (access.isOpen()) {
      ctx.next();
      return;
    }
    boolean socket = access.kind() == Access.Kind.SOCKET;
    String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
    if (socket && origin != null && !origins.mayCall(origin)) {
      throw new Refusal(Problem.forbidden("Open the socket from a listed origin."));
    }
    Optional<Caller> caller = identify(ctx.request(), socket);
    Optional<String> foreign = caller.isEmpty() ? bearer(ctx.request()) : Optional.empty();
    if (foreign.isEmpty()) {
      admit(access, ctx, caller);
      return;
    }
    // The body, or the socket, waits until it is known who sends it.
    ctx.request().pause();
    acquaintances
        .verify(foreign.get())
        .onComplete(
            verified -> {
              decide(access, ctx, verified);
              if (!ctx.request().isEnded()) {
                ctx.request().resume();
              }
            });
  }

  private void decide(Access access, RoutingContext ctx, AsyncResult<Optional<Caller>> verified) {
    if (verified.failed()) {
      LOG.warn("A token cannot be verified now: {}", verified.cause().getMessage());
      Answer.problem(
          ctx, Problem.unavailable("The sign-in provider cannot be reached; try again."));
      return;
    }
    try {
      admit(access, ctx, verified.result());
    } catch (RuntimeException thrown) {
      ctx.fail(thrown);
    }
  }

  private void admit(Access access, RoutingContext ctx, Optional<Caller> caller) {
    if (caller.isEmpty()) {
      turnAway(access, ctx);
      return;
    }
    ctx.put(CALLER, caller.get());
    acquaintances.seen(caller.get());
    if (!access.allows(caller.get().role())) {
      forbid(access, ctx, caller.get());
    } else if (access.named() && caller.get().agentId() == null) {
      Answer.problem(ctx, Problem.nameless(caller.get().role().word()));
    } else if (hasTurn(caller.get(), ctx.request().method())) {
      ctx.next();
    } else {
      Answer.problem(ctx, Problem.tooOften());
    }
  }

  /** What programs send is bounded by what can be taken, not by how often. */
  private boolean hasTurn(Caller caller, HttpMethod method) {
    return caller.role() == Role.INTEGRATION
        || (SAFE.contains(method) ? reading : acting).take(caller.person());
  }

  /** Who is calling, whether or not the route needs to know. */
  Optional<Caller> identify(HttpServerRequest request, boolean socket) {
    if (request.headers().contains(HttpHeaders.AUTHORIZATION)) {
      return bearer(request).flatMap(tokens::verify);
    }
    String ticket = socket ? request.getParam("ticket") : null;
    if (ticket != null) {
      return tickets.redeem(ticket).filter(caller -> !tokens.isEnded(caller));
    }
    return cookie(request, socket);
  }

  private static Optional<String> bearer(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("bearer "))
        .map(header -> header.substring(7).strip());
  }

  private Optional<Caller> cookie(HttpServerRequest request, boolean socket) {
    @Nullable Cookie cookie = request.getCookie(COOKIE);
    if (cookie == null) {
      return Optional.empty();
    }
    boolean acts = socket || !SAFE.contains(request.method());
    if (acts && !origins.lists(request.getHeader(HttpHeaders.ORIGIN))) {
      throw new Refusal(Problem.forbidden("A session cookie acts from a listed origin only."));
    }
    return tokens.verify(cookie.getValue());
  }

  private static void turnAway(Access access, RoutingContext ctx) {
    if (access.kind() == Access.Kind.PAGE) {
      Answer.redirect(ctx, "/sign-in");
    } else {
      Answer.problem(ctx, Problem.signIn());
    }
  }

  private static void forbid(Access access, RoutingContext ctx, Caller caller) {
    if (access.kind() == Access.Kind.PAGE) {
      byte[] page = ForbiddenPage.in(AcceptedLanguage.accepted(ctx), access.roles(), caller.role());
      Answer.send(ctx, 403, Pages.HTML, page);
    } else {
      String role = caller.role().word();
      Answer.problem(ctx, Problem.forbidden("Role " + role + " may not do this."));
    }
  }
}
