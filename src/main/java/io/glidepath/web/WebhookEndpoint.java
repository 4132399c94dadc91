package io.glidepath.web;

import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.glidepath.webhook.Outbox;
import io.glidepath.webhook.Webhook;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admins see what other systems are told, and send again what was given up. */
final class WebhookEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
  private static final Access ADMINS = Access.api(Role.ADMIN);
  private static final int MOST = 200;

  private final List<Webhook> hooks;
  private final Outbox outbox;
  private final Clock clock;

  WebhookEndpoint(List<Webhook> hooks, Outbox outbox, Clock clock) {
    this.hooks = List.copyOf(hooks);
    this.outbox = outbox;
    this.clock = clock;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/webhooks", ADMINS, this::list),
        Endpoint.post("/v1/webhooks/dead/{id}/retry", ADMINS, Endpoint.Body.NONE, this::sendAgain));
  }

  private record Seen(List<Outbox.Standing> standing, List<Outbox.Dead> dead) {}

  private void list(RoutingContext ctx) {
    List<String> names = hooks.stream().map(Webhook::name).toList();
    Answer.when(
        ctx,
        Answer.aside(ctx, () -> new Seen(outbox.standing(names), outbox.dead(MOST))),
        seen ->
            Answer.json(
                ctx,
                200,
                Map.of(
                    "webhooks", seen.standing().stream().map(this::view).toList(),
                    "dead", seen.dead().stream().map(WebhookEndpoint::view).toList())));
  }

  private Map<String, Object> view(Outbox.Standing standing) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", standing.hook());
    hooks.stream()
        .filter(hook -> hook.name().equals(standing.hook()))
        .forEach(hook -> view.put("host", hook.url().getHost()));
    view.put("waiting", standing.waiting());
    if (standing.oldest() != null) {
      view.put("oldest", standing.oldest());
    }
    view.put("dead", standing.dead());
    if (standing.problem() != null) {
      view.put("problem", standing.problem());
    }
    return view;
  }

  /** Without what the letter says: an admin reads no customer's interaction. */
  private static Map<String, Object> view(Outbox.Dead dead) {
    return Map.of(
        "id", Long.toString(dead.letter().no()),
        "webhook", dead.letter().hook(),
        "event", dead.letter().id(),
        "at", dead.letter().at(),
        "since", dead.since(),
        "tries", dead.letter().tries(),
        "problem", dead.problem());
  }

  private void sendAgain(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("\\d{1,18}")) {
      throw nobody();
    }
    String by = Gate.caller(ctx).name();
    Answer.when(
        ctx,
        Answer.aside(ctx, () -> outbox.again(Long.parseLong(id), clock.instant())),
        known -> {
          if (!known) {
            throw nobody();
          }
          LOG.info("{} sends letter {} again", by, id);
          ctx.response().setStatusCode(204).end();
        });
  }

  private static Refusal nobody() {
    return new Refusal(Problem.notFound("There is no letter of that id that was given up."));
  }
}
