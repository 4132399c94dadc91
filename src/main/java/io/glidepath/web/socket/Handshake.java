package io.glidepath.web.socket;

import io.glidepath.web.access.Gate;
import io.glidepath.web.access.Turns;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * {@code GET /v1/agents/{agentId}/stream} and {@code GET /v1/teams/{team}/stream}: lets the client
 * of an agent, or of a team lead, change over to WebSocket.
 */
public final class Handshake {
  public static final String SUBPROTOCOL = "glidepath.v1";
  private static final int MOST_PER_SECOND = 500;

  /** Of all leads who watch one team. */
  private static final int PER_TEAM = 200;

  /** Of one agent: a page that comes again after each of a few failures stays far below. */
  private final Turns own = new Turns(20, 100);

  private final SocketParts parts;
  private final SocketParts teams;
  private final BooleanSupplier closing;
  private final Clock clock;
  private long second;
  private int inSecond;

  public Handshake(SocketParts parts, BooleanSupplier closing, Clock clock) {
    this.parts = parts;
    teams = parts.telling(new TeamState(parts.streams()));
    this.closing = closing;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/agents/{agentId}/stream", Access.socket(Role.AGENT), this::openAgent),
        Endpoint.get("/v1/teams/{team}/stream", Access.socket(Role.TEAM_LEAD), this::openTeam));
  }

  private void openAgent(RoutingContext ctx) {
    Caller caller = Gate.caller(ctx);
    String agentId = ctx.pathParam("agentId");
    if (!caller.isAgent(agentId)) {
      throw new Refusal(Problem.forbidden("An agent opens its own stream only."));
    }
    checkUpgrade(ctx);
    checkRoom(agentId, agentId, parts.settings().perAgent());
    open(ctx, Subscriber.agent(agentId), parts);
  }

  private void openTeam(RoutingContext ctx) {
    Subscriber team = Subscriber.team(ctx.pathParam("team"));
    checkUpgrade(ctx);
    checkRoom(Gate.caller(ctx).person(), team.stream(), PER_TEAM);
    open(ctx, team, teams);
  }

  private void open(RoutingContext ctx, Subscriber whose, SocketParts with) {
    Context loop = ctx.vertx().getOrCreateContext();
    Duration life = Duration.between(clock.instant(), Gate.caller(ctx).expiresAt());
    ctx.request()
        .toWebSocket()
        .map(socket -> new SocketLine(socket, ctx.request().connection(), loop))
        .onSuccess(
            line -> new AgentSocket(whose, Gate.caller(ctx), line, with).open(life))
        .onFailure(
            fault -> Answer.problem(ctx, Problem.badRequest("The WebSocket handshake is wrong.")));
  }

  private static void checkUpgrade(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    boolean upgrade = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    if (!upgrade || !"13".equals(request.getHeader("Sec-WebSocket-Version"))) {
      ctx.response().putHeader("Sec-WebSocket-Version", "13");
      ctx.response().putHeader(HttpHeaders.UPGRADE, "websocket");
      throw new Refusal(
          Problem.of(426, "upgrade", "A WebSocket is needed", "Use WebSocket, version 13."));
    }
    boolean offered =
        request.headers().getAll("Sec-WebSocket-Protocol").stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .anyMatch(protocol -> protocol.strip().equals(SUBPROTOCOL));
    if (!offered) {
      throw new Refusal(Problem.badRequest("Offer the subprotocol " + SUBPROTOCOL + "."));
    }
  }

  private void checkRoom(String person, String stream, int most) {
    if (!own.take(person)) {
      throw new Refusal(Problem.tooOften());
    }
    long now = clock.instant().getEpochSecond();
    inSecond = now == second ? inSecond + 1 : 1;
    second = now;
    if (closing.getAsBoolean() || inSecond > MOST_PER_SECOND) {
      throw new Refusal(Problem.unavailable("No new sockets now; come again shortly."));
    }
    if (parts.switchboard().countOf(stream) >= most) {
      throw new Refusal(
          Problem.of(429, "too-many-sockets", "Too many sockets", "Close one of yours first."));
    }
  }
}
