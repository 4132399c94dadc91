package io.glidepath.web;

import io.glidepath.journal.Journal;
import io.glidepath.web.access.CrossOrigin;
import io.glidepath.web.access.Gate;
import io.glidepath.web.access.Origins;
import io.glidepath.web.access.SecurityHeaders;
import io.glidepath.web.access.TurnedAway;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The route table made into a router: nothing is reached except through the gate. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private static final String LIMIT = "glidepath.limit";

  /** With which the body handler fails if a body is no lawful HTTP, or its sender is gone. */
  private static final int BROKEN_BODY = 200;

  private static final long LINGER_MILLIS = 1_000;
  private static final long BODY_MILLIS = 30_000;

  private final List<Endpoint> table;
  private final Gate gate;
  private final SecurityHeaders headers;
  private final CrossOrigin crossOrigin;
  private final TurnedAway turnedAway = new TurnedAway();

  /** {@code secure} says that browsers reach us through TLS. */
  Routes(List<Endpoint> table, Gate gate, Origins origins, boolean secure) {
    crossOrigin = new CrossOrigin(origins);
    headers = new SecurityHeaders(origins.desktops(), secure);
    this.table = List.copyOf(table);
    this.gate = gate;
  }

  Router router(Vertx vertx) {
    Router router = Router.router(vertx);
    router.route().handler(Routes::demandOneHost);
    router.route().handler(headers::add);
    router.route("/v1/*").handler(crossOrigin::answer);
    router.route("/assets/*").handler(crossOrigin::answer);
    router.route().handler(turnedAway::watch);
    table.forEach(endpoint -> add(router, endpoint));
    router.errorHandler(404, ctx -> Answer.problem(ctx, Problem.notFound("No such resource.")));
    router.errorHandler(405, this::wrongMethod);
    IntStream.concat(IntStream.of(BROKEN_BODY), IntStream.range(400, 600))
        .filter(status -> status != 404 && status != 405)
        .forEach(status -> router.errorHandler(status, Routes::fail));
    return router;
  }

  /** Two of them, and a proxy in front may have read the other one. */
  private static void demandOneHost(RoutingContext ctx) {
    if (ctx.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
      throw new Refusal(Problem.badRequest("Send one Host."));
    }
    ctx.next();
  }

  private void add(Router router, Endpoint endpoint) {
    Route route = router.route(routerPath(endpoint.path())).method(endpoint.method());
    if (endpoint.method() == HttpMethod.GET && endpoint.access().kind() != Access.Kind.SOCKET) {
      route.method(HttpMethod.HEAD);
    }
    Consumer<RoutingContext> watcher = endpoint.watch();
    if (watcher != null) {
      route.handler(
          ctx -> {
            watcher.accept(ctx);
            ctx.next();
          });
    }
    route.handler(ctx -> gate.check(endpoint.access(), ctx));
    if (endpoint.body().isExpected()) {
      // Called, not added: the router would want it before the gate.
      BodyHandler reader = BodyHandler.create(false).setBodyLimit(endpoint.body().limit());
      route.handler(
          ctx -> {
            endpoint.body().check(ctx.request());
            ctx.put(LIMIT, endpoint.body().limit());
            endWhenLate(ctx);
            reader.handle(ctx);
          });
    }
    route.handler(endpoint.handler());
  }

  /** Waits for a body, but not for ever. */
  private static void endWhenLate(RoutingContext ctx) {
    long timer =
        ctx.vertx()
            .setTimer(
                BODY_MILLIS,
                late -> {
                  if (!ctx.request().isEnded()) {
                    ctx.request().connection().close();
                  }
                });
    ctx.addEndHandler(ended -> ctx.vertx().cancelTimer(timer));
  }

  /** {@code /a/{b}} as the router writes it; a path that ends in {@code *} is a subtree. */
  private static String routerPath(String path) {
    return path.replaceAll("\\{(\\w+)}", ":$1");
  }

  private void wrongMethod(RoutingContext ctx) {
    String path = ctx.normalizedPath();
    String allowed =
        table.stream()
            .filter(endpoint -> path.matches(endpoint.path().replaceAll("\\{\\w+}", "[^/]+")))
            .map(endpoint -> endpoint.method().name())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(", "));
    ctx.response().putHeader(HttpHeaders.ALLOW, allowed);
    Answer.problem(
        ctx, Problem.of(405, "method", "The method is not taken here", "Use " + allowed + "."));
  }

  /** Answers, and then stops listening to a body that may have no end. */
  private static void tooLarge(RoutingContext ctx) {
    Integer limit = ctx.get(LIMIT);
    ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
    Answer.problem(ctx, Problem.tooLarge(limit == null ? 0 : limit));
    ctx.vertx().setTimer(LINGER_MILLIS, later -> ctx.request().connection().close());
  }

  private static void fail(RoutingContext ctx) {
    if (ctx.failure() instanceof Refusal refusal) {
      Answer.problem(ctx, refusal.problem());
    } else if (ctx.failure() instanceof Journal.Unavailable) {
      LOG.warn("{} {}: the store is away", ctx.request().method(), ctx.normalizedPath());
      Answer.problem(ctx, Problem.unavailable("The database cannot be reached; try again."));
    } else if (ctx.statusCode() == 413) {
      tooLarge(ctx);
    } else if (ctx.statusCode() < 500) {
      LOG.debug("{} {}: no lawful HTTP", ctx.request().method(), ctx.normalizedPath());
      Answer.problem(ctx, Problem.badRequest("The request is malformed."));
    } else {
      LOG.error("{} {} failed", ctx.request().method(), ctx.normalizedPath(), ctx.failure());
      Answer.problem(ctx, Problem.fault());
    }
  }
}
