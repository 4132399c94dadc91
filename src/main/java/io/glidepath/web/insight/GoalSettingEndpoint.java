package io.glidepath.web.insight;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.insight.goal.GoalDesk;
import io.glidepath.insight.goal.GoalDraft;
import io.glidepath.insight.goal.GoalFault;
import io.glidepath.insight.goal.GoalRevision;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/goals} sets a goal on a cause and refuses one on a bare score; {@code
 * /v1/goals/remove} takes one away; {@code /v1/goals/history} tells who did so and why.
 */
final class GoalSettingEndpoint {
  private static final int MOST_BYTES = 16 * 1024;
  private static final int LONGEST = 500;
  private static final Access LEADS = Access.api(Role.CX_LEAD).byName();

  private final GoalDesk desk;
  private final UnaryOperator<String> redaction;

  /** {@code redaction} takes out of reasons what is personal. */
  GoalSettingEndpoint(GoalDesk desk, UnaryOperator<String> redaction) {
    this.desk = desk;
    this.redaction = redaction;
  }

  List<Endpoint> endpoints() {
    Endpoint.Body body = Endpoint.Body.json(MOST_BYTES);
    return List.of(
        Endpoint.post("/v1/goals", LEADS, body, this::set),
        Endpoint.post("/v1/goals/remove", LEADS, body, this::remove),
        Endpoint.get("/v1/goals/history", InsightDoor.READERS, this::history));
  }

  private void set(RoutingContext ctx) {
    JsonNode body = body(ctx);
    String why = why(body);
    GoalDraft draft = draft(body);
    String by = Gate.caller(ctx).name();
    answer(ctx, () -> desk.set(draft, by, why));
  }

  private void remove(RoutingContext ctx) {
    JsonNode body = body(ctx);
    String why = why(body);
    String id = needed(body, "id");
    String by = Gate.caller(ctx).name();
    answer(ctx, () -> desk.remove(id, by, why));
  }

  /** Answers what was written, or why it is not, each fault with its member. */
  private static void answer(RoutingContext ctx, Supplier<GoalRevision> work) {
    CompletionStage<Object> done =
        Answer.aside(
            ctx,
            () -> {
              try {
                return work.get();
              } catch (GoalDesk.Unfit unfit) {
                return unfit.faults();
              } catch (GoalDesk.Refused e) {
                String why = String.valueOf(e.getMessage());
                throw new Refusal(
                    e.isUnknown()
                        ? Problem.of(404, "not-found", "There is no such goal", why)
                        : Problem.of(409, "goals-changed", "The goals are not written", why));
              }
            });
    Answer.when(
        ctx,
        done,
        told -> {
          if (told instanceof GoalRevision revision) {
            Answer.json(ctx, 200, revision);
          } else if (told instanceof List<?> faults) {
            unfit(ctx, faults);
          }
        });
  }

  private static void unfit(RoutingContext ctx, List<?> faults) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (Object each : faults) {
      GoalFault fault = (GoalFault) each;
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("member", fault.member());
      view.put("kind", fault.kind().word());
      view.put("written", fault.written());
      view.put("detail", fault.member() + ": " + fault.sentence() + ".");
      String instead = fault.instead();
      if (instead != null && fault.kind() == GoalFault.Kind.SCORE) {
        view.put("instead", instead);
      }
      told.add(view);
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:glidepath:problem:no-goal");
    problem.put("title", "This is no goal");
    problem.put("status", 422);
    problem.put("detail", told.get(0).get("detail"));
    problem.put("pointer", "/" + told.get(0).get("member"));
    problem.put("faults", told);
    Answer.send(ctx, 422, Problem.MEDIA_TYPE, Json.bytes(problem));
  }

  private void history(RoutingContext ctx) {
    Answer.when(ctx, desk.history(), found -> Answer.json(ctx, 200, Map.of("revisions", found)));
  }

  private static GoalDraft draft(JsonNode body) {
    List<String> sources = new ArrayList<>();
    body.path("sources").forEach(each -> sources.add(each.asText()));
    return new GoalDraft(
        text(body, "id"),
        text(body, "cause"),
        text(body, "issue"),
        text(body, "baseline"),
        text(body, "target"),
        text(body, "owner"),
        text(body, "due"),
        sources,
        text(body, "counter"));
  }

  private static JsonNode body(RoutingContext ctx) {
    JsonNode body = Json.read(Answer.body(ctx));
    if (!body.isObject()) {
      throw new Refusal(Problem.badRequest("The body must be a JSON object."));
    }
    return body;
  }

  private String why(JsonNode body) {
    return redaction.apply(needed(body, "why"));
  }

  private static String needed(JsonNode body, String name) {
    String text = text(body, name);
    if (text == null) {
      throw Refusal.member("/" + name, "must not be empty.");
    }
    return text;
  }

  /** A text or a number as it is written; null if there is none. */
  private static @Nullable String text(JsonNode body, String name) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isValueNode() || node.asText().length() > LONGEST) {
      throw Refusal.member("/" + name, "must be a text of at most " + LONGEST + " characters.");
    }
    String text = node.isNumber() ? node.decimalValue().toPlainString() : node.asText().strip();
    return text.isBlank() ? null : text;
  }
}
