package io.glidepath.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.log.Erasing;
import io.glidepath.log.Privacy;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.glidepath.web.rules.RuleRequest;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** {@code /v1/privacy}: what is done with the data of one person. */
final class PrivacyEndpoint {
  private static final Access ADMINS = Access.api(Role.ADMIN);
  private static final Endpoint.Body JSON = Endpoint.Body.json(64 * 1024);
  private static final int MOST = 1_000;

  private final WebPorts ports;
  private final Privacy privacy;

  PrivacyEndpoint(WebPorts ports) {
    this.ports = ports;
    privacy = ports.privacy();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/privacy/erase", ADMINS, JSON, this::erase),
        Endpoint.get("/v1/privacy/proof", ADMINS, this::prove),
        Endpoint.get("/v1/privacy/holds", ADMINS, this::holds),
        Endpoint.post("/v1/privacy/holds", ADMINS, JSON, this::hold),
        Endpoint.delete("/v1/privacy/holds/{id}", ADMINS, this::release),
        Endpoint.get("/v1/privacy/retention", ADMINS, this::due),
        Endpoint.post(
            "/v1/privacy/retention", ADMINS, Endpoint.Body.optionalJson(1_024), this::prune));
  }

  /** Shows which data directory we serve, to those who may write there. */
  private void prove(RoutingContext ctx) {
    String name = new Params(ctx, ports.clock().instant(), List.of("name")).text("name");
    Answer.when(
        ctx,
        Answer.aside(ctx, () -> ports.proof().apply(name == null ? "" : name)),
        secret ->
            Answer.json(
                ctx,
                200,
                Map.of(
                    "secret",
                    secret.orElseThrow(
                        () -> new Refusal(Problem.notFound("That is not in our directory."))))));
  }

  private void erase(RoutingContext ctx) {
    List<String> customers = customers(RuleRequest.read(ctx).body().path("customers"));
    String by = Gate.caller(ctx).name();
    away(ctx, () -> Erasing.of(privacy, customers, this::name, by));
  }

  private List<String> customers(JsonNode asked) {
    List<String> customers = new ArrayList<>();
    asked.forEach(
        each -> {
          if (each.isTextual() && !each.textValue().isBlank()) {
            customers.add(each.textValue());
          }
        });
    if (!asked.isArray() || customers.size() != asked.size()) {
      throw Refusal.member("/customers", "must be a list of customers' ids or pseudonyms.");
    }
    if (customers.isEmpty() || customers.size() > MOST) {
      throw Refusal.member("/customers", "must name 1 to " + MOST + " customers.");
    }
    return customers;
  }

  private void hold(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    String customer = request.text("customer");
    String why = request.text("why");
    if (customer == null) {
      throw Refusal.member("/customer", "must be a customer's id or pseudonym.");
    }
    if (why == null) {
      throw Refusal.member("/why", "must say why the customer is held.");
    }
    String by = Gate.caller(ctx).name();
    away(
        ctx,
        () -> {
          privacy.hold(name(customer), by, ports.review().redaction().apply(why));
          return Map.of("held", true);
        });
  }

  private void release(RoutingContext ctx) {
    String customer = name(ctx.pathParam("id"));
    String by = Gate.caller(ctx).name();
    away(ctx, () -> Map.of("released", privacy.release(customer, by)));
  }

  private void holds(RoutingContext ctx) {
    away(ctx, () -> Map.of("holds", privacy.holds()));
  }

  private void due(RoutingContext ctx) {
    away(ctx, () -> privacy.due(ports.retention(), ports.clock().instant()));
  }

  private void prune(RoutingContext ctx) {
    String by = Gate.caller(ctx).name();
    away(ctx, () -> privacy.prune(ports.retention(), ports.clock().instant(), by));
  }

  private String name(String idOrPseudonym) {
    return ports.pseudonyms().apply(idOrPseudonym);
  }

  /** Works away from the event loop, and answers what comes of it. */
  private static void away(RoutingContext ctx, Callable<Object> work) {
    Future<Object> done = ctx.vertx().executeBlocking(work, false);
    Consumer<Object> answer = body -> Answer.json(ctx, 200, body);
    Answer.when(
        ctx,
        done.recover(
                e ->
                    Future.failedFuture(
                        e instanceof Privacy.Held
                            ? new Refusal(
                                Problem.of(
                                    409,
                                    "held",
                                    "Under legal hold",
                                    String.valueOf(e.getMessage())))
                            : e))
            .toCompletionStage(),
        answer);
  }
}
