package io.glidepath.web.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions of browsers, which are a token of their own in a cookie and end when somebody signs out,
 * and tickets for their sockets.
 */
public final class SignIn {
  private static final Access ANYONE_SIGNED_IN = Access.api(Role.values());

  private final Tokens tokens;
  private final Tickets tickets;
  private final Origins origins;
  private final Acquaintances acquaintances;
  private final SessionCookie cookies;

  public SignIn(
      Tokens tokens,
      Tickets tickets,
      Origins origins,
      Acquaintances acquaintances,
      SessionCookie cookies) {
    this.tokens = tokens;
    this.tickets = tickets;
    this.origins = origins;
    this.acquaintances = acquaintances;
    this.cookies = cookies;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/session", Access.open(), Endpoint.Body.json(8_192), this::open),
        Endpoint.get("/v1/session", ANYONE_SIGNED_IN, ctx -> answer(ctx, Gate.caller(ctx))),
        Endpoint.delete("/v1/session", ANYONE_SIGNED_IN, this::close),
        Endpoint.post("/v1/session/token", ANYONE_SIGNED_IN, Endpoint.Body.NONE, this::token),
        Endpoint.post("/v1/tickets", ANYONE_SIGNED_IN, Endpoint.Body.NONE, this::ticket));
  }

  private void open(RoutingContext ctx) {
    String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !origins.lists(origin)) {
      throw new Refusal(Problem.forbidden("Sign in from a listed origin."));
    }
    JsonNode token = Json.read(Answer.body(ctx)).path("token");
    if (!token.isTextual()) {
      throw new Refusal(Problem.badRequest("Send {\"token\": \"…\"}.").at("/token"));
    }
    Caller caller =
        tokens.verify(token.textValue()).orElseThrow(() -> new Refusal(Problem.signIn()));
    cookies.begin(ctx, caller);
    Answer.when(
        ctx,
        Answer.aside(
            ctx,
            () -> {
              acquaintances.signedIn(caller);
              return caller;
            }),
        known -> answer(ctx, known));
  }

  private void close(RoutingContext ctx) {
    Caller caller = Gate.caller(ctx);
    Answer.when(
        ctx,
        Answer.aside(ctx, () -> ended(caller)),
        over -> {
          cookies.end(ctx);
          ctx.response().setStatusCode(204).end();
        });
  }

  private boolean ended(Caller caller) {
    tokens.end(caller);
    return true;
  }

  /** For a frame, which has no cookie: it asks again with the token while the session lasts. */
  private void token(RoutingContext ctx) {
    Tokens.Bearer bearer = tokens.bearer(Gate.caller(ctx));
    Answer.json(ctx, 200, Map.of("token", bearer.token(), "expiresAt", bearer.expiresAt()));
  }

  private void ticket(RoutingContext ctx) {
    String ticket =
        tickets
            .issue(Gate.caller(ctx))
            .orElseThrow(() -> new Refusal(Problem.unavailable("Too many tickets are open.")));
    Answer.json(ctx, 200, Map.of("ticket", ticket, "expiresIn", Tickets.LIFE.toSeconds()));
  }

  private static void answer(RoutingContext ctx, Caller caller) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("role", caller.role().word());
    if (caller.agentId() != null) {
      answer.put("agentId", caller.agentId());
    }
    answer.put("expiresAt", caller.expiresAt());
    answer.put("next", caller.role().home());
    Answer.json(ctx, 200, answer);
  }
}
