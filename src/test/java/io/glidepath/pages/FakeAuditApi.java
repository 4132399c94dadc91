package io.glidepath.pages;

import io.glidepath.log.DecisionSpread;
import io.glidepath.web.http.Json;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers what the page of the log asks, from {@link FakeReviews} and {@link FakeWhy}. */
final class FakeAuditApi {
  static final String ME = "quinn";
  private static final Pattern PATHS =
      Pattern.compile(
          "/v1/(reviews|searches|audit|decisions).*|/v1/interactions/[^/]+/(timeline|unmask|why)");
  private static final Pattern INTERACTION = Pattern.compile("/v1/interactions/([^/]+)/(\\w+)");

  private static final Pattern QUEUED = Pattern.compile("/v1/reviews/queue/([^/]+)");
  private static final List<String> REVIEWERS = List.of("ada", "agent-7");

  private final FakeReviews reviews = new FakeReviews();

  FakeReviews reviews() {
    return reviews;
  }

  static boolean knows(String path) {
    return PATHS.matcher(path).matches();
  }

  void handle(HttpServerRequest request) {
    request
        .body()
        .map(body -> body.length() == 0 ? new JsonObject() : body.toJsonObject())
        .onSuccess(sent -> answer(request, sent))
        .onFailure(fault -> request.response().setStatusCode(500).end());
  }

  private void answer(HttpServerRequest request, JsonObject sent) {
    Matcher interaction = INTERACTION.matcher(request.path());
    if (interaction.matches()) {
      interaction(request, interaction.group(1), interaction.group(2), sent);
      return;
    }
    Matcher queued = QUEUED.matcher(request.path());
    if (queued.matches()) {
      reviews.assign(queued.group(1), sent.getString("reviewer"));
      json(request, 200, sent);
      return;
    }
    switch (request.path()) {
      case "/v1/reviews/queue" -> json(request, 200, reviews.queue(request::getParam));
      case "/v1/reviews/reviewers" ->
          json(request, 200, new JsonObject().put("reviewers", new JsonArray(REVIEWERS)));
      case "/v1/reviews/goal" -> json(request, 200, reviews.goal(sent.getInteger("perWeek")));
      case "/v1/reviews/agreement" -> json(request, 200, FakePairs.agreement());
      case "/v1/reviews/rules" -> json(request, 200, FakeWhy.records());
      case "/v1/reviews" -> json(request, 201, reviews.review(sent, ME));
      case "/v1/audit/head" -> json(request, 200, FakeWhy.head());
      case "/v1/decisions/spread" -> json(request, 200, spread());
      case "/v1/decisions" -> json(request, 200, decisions(request));
      default -> searches(request, sent);
    }
  }

  private void interaction(HttpServerRequest request, String id, String what, JsonObject sent) {
    int no = FakeReviews.numberOf(id);
    switch (what) {
      case "timeline" -> json(request, 200, reviews.timeline(no, false));
      case "unmask" -> {
        reviews.breakGlass(sent.getString("reason"));
        json(request, 200, reviews.timeline(no, true));
      }
      default -> why(request, id, no);
    }
  }

  private static void why(HttpServerRequest request, String id, int no) {
    String rule = request.getParam("rule");
    int seq = Integer.parseInt(request.getParam("seq"));
    String rulebook = Objects.requireNonNullElse(request.getParam("rulebook"), "then");
    if (no >= 11) {
      json(
          request,
          410,
          new JsonObject()
              .put("detail", "The personal data is gone, so it cannot be played again."));
    } else if (rule == null) {
      json(request, 200, FakeWhy.all(id, seq, rulebook));
    } else {
      json(request, 200, FakeWhy.one(id, rule, seq, rulebook));
    }
  }

  private JsonObject decisions(HttpServerRequest request) {
    List<JsonObject> found =
        reviews.decisions().stream()
            .filter(each -> matches(each, request, "outcome") && matches(each, request, "rule"))
            .toList();
    int from = Integer.parseInt(Objects.requireNonNullElse(request.getParam("after"), "0"));
    int to = Math.min(found.size(), from + 50);
    JsonObject page = new JsonObject().put("items", new JsonArray(found.subList(from, to)));
    return to < found.size() ? page.put("next", String.valueOf(to)) : page;
  }

  private JsonObject spread() {
    List<Instant> times =
        reviews.decisions().stream().map(each -> Instant.parse(each.getString("at"))).toList();
    return new JsonObject(Json.write(DecisionSpread.of(times, true)));
  }

  private static boolean matches(JsonObject decision, HttpServerRequest request, String member) {
    String wished = request.getParam(member);
    return wished == null || wished.equals(decision.getString(member));
  }

  private void searches(HttpServerRequest request, JsonObject sent) {
    String name = request.path().replaceFirst("^/v1/searches/?", "").replace("%20", " ");
    if (request.method() == HttpMethod.PUT) {
      reviews.saveSearch(name, sent.getJsonObject("query"));
    } else if (request.method() == HttpMethod.DELETE) {
      reviews.dropSearch(name);
    }
    json(request, 200, new JsonObject().put("searches", reviews.searches()));
  }

  private static void json(HttpServerRequest request, int status, JsonObject body) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body.encode());
  }
}
