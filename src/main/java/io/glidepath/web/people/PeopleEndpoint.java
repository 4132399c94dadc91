package io.glidepath.web.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.access.Gate;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admins see who may come in, make links for people, and end them. */
final class PeopleEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(PeopleEndpoint.class);
  private static final Access ADMINS = Access.api(Role.ADMIN);
  private static final int LONGEST_NAME = 100;

  private final People people;
  private final Clock clock;

  PeopleEndpoint(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/people", ADMINS, this::list),
        Endpoint.post("/v1/people", ADMINS, Endpoint.Body.json(4_096), this::link),
        Endpoint.delete("/v1/people/{id}", ADMINS, this::revoke));
  }

  private void list(RoutingContext ctx) {
    Answer.json(ctx, 200, Map.of("people", people.all().stream().map(this::view).toList()));
  }

  private Map<String, Object> view(Person person) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", person.key());
    view.put("role", person.role().word());
    if (person.name() != null) {
      view.put("name", person.name());
    }
    if (person.agentId() != null) {
      view.put("agentId", person.agentId());
    }
    if (person.lastSeen() != null) {
      view.put("lastSeen", person.lastSeen());
    }
    view.put("from", person.subject() == null ? "link" : "provider");
    view.put("mayComeIn", person.mayComeIn(clock.instant()));
    return view;
  }

  private void link(RoutingContext ctx) {
    JsonNode body = Json.read(Answer.body(ctx));
    Role role =
        Role.of(body.path("role").asText())
            .filter(each -> each != Role.INTEGRATION)
            .orElseThrow(() -> Refusal.member("/role", "is none that a person has"));
    String agentId = text(body, "agentId");
    if (agentId == null) {
      throw Refusal.member("/agentId", "is missing: the log names the person by it");
    }
    if (!Tokens.isPersonsId(agentId)) {
      throw Refusal.member("/agentId", "is no id that a person can have");
    }
    String name = text(body, "name");
    if (name != null && name.length() > LONGEST_NAME) {
      throw Refusal.member("/name", "is longer than 100 characters");
    }
    int hours = body.path("hours").asInt(8);
    if (hours < 1 || hours > Tokens.LONGEST_DAY.toHours()) {
      throw Refusal.member("/hours", "is not from 1 to 24");
    }
    String by = Gate.caller(ctx).name();
    Answer.when(
        ctx,
        Answer.aside(ctx, () -> people.link(role, agentId, name, Duration.ofHours(hours))),
        token -> {
          LOG.info("{} made a sign-in link for {}", by, Person.keyOf(role, agentId));
          Answer.json(
              ctx,
              201,
              Map.of(
                  "link",
                  "/sign-in#" + token,
                  "expiresAt",
                  clock.instant().plus(Duration.ofHours(hours))));
        });
  }

  private static @Nullable String text(JsonNode body, String member) {
    String text = body.path(member).asText("").strip();
    return text.isEmpty() ? null : text;
  }

  private void revoke(RoutingContext ctx) {
    String key = ctx.pathParam("id");
    String by = Gate.caller(ctx).name();
    Answer.when(
        ctx,
        Answer.aside(ctx, () -> people.revoke(key)),
        known -> {
          if (!known) {
            throw new Refusal(Problem.notFound("There is nobody of that id."));
          }
          LOG.info("{} ended what {} held", by, key);
          ctx.response().setStatusCode(204).end();
        });
  }
}
