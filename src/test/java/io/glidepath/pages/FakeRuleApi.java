package io.glidepath.pages;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers what the page of the rules asks, from a {@link FakeRulebook}. */
final class FakeRuleApi {
  static final String ME = "ana";

  private final FakeRulebook book = new FakeRulebook();
  private final AtomicInteger asked = new AtomicInteger();

  FakeRulebook book() {
    return book;
  }

  static boolean knows(String path) {
    return path.startsWith("/v1/rulebook") || path.startsWith("/v1/rules/");
  }

  void handle(HttpServerRequest request) {
    request
        .body()
        .onSuccess(body -> answer(request, body.toString()))
        .onFailure(fault -> request.response().setStatusCode(500).end());
  }

  private void answer(HttpServerRequest request, String body) {
    if (request.path().startsWith("/v1/rules/")) {
      file(request, request.path().substring("/v1/rules/".length()), body);
      return;
    }
    JsonObject sent = body.isEmpty() ? new JsonObject() : new JsonObject(body);
    String what = request.path().replaceFirst("^/v1/rulebook/?", "");
    switch (what) {
      case "" -> json(request, 200, book.overview());
      case "sentences" -> json(request, 200, FakeCards.sentences(request.getParam("language")));
      case "revisions" -> json(request, 200, book.revisions());
      case "check" -> json(request, 200, check(sent));
      case "readings" ->
          json(
              request,
              200,
              check(new JsonObject().put("read", new JsonArray().add(request.getParam("path")))));
      case "discard" ->
          json(
              request,
              200,
              new JsonObject().put("discarded", book.discard(sent.getJsonArray("paths"))));
      case "publish" -> publish(request, sent);
      case "approve" -> approve(request);
      case "reject" -> {
        book.reject();
        json(request, 200, new JsonObject());
      }
      case "rollback" ->
          json(request, 200, book.rollback(ME, sent.getInteger("to"), sent.getString("why", "")));
      case "backtest" -> json(request, 202, new JsonObject().put("id", "b1"));
      default -> backTest(request, what);
    }
  }

  private void file(HttpServerRequest request, String path, String body) {
    if (request.method() == HttpMethod.PUT) {
      save(request, path, body);
      return;
    }
    String text = book.text(path, request.getParam("revision"));
    if (text == null) {
      problem(request, 404, new JsonObject().put("detail", "There is no such rule file."));
      return;
    }
    HttpServerResponse response = request.response();
    FakeRulebook.Draft draft = book.draft(path);
    if (draft != null) {
      response.putHeader("Glidepath-Draft-By", draft.by());
      response.putHeader("Glidepath-Draft-At", draft.at());
    }
    response
        .putHeader("ETag", '"' + FakeRulebook.hash(text) + '"')
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .end(text);
  }

  private void save(HttpServerRequest request, String path, String body) {
    String now = book.text(path, null);
    String expected = request.getHeader("If-Match");
    String is = now == null ? "*" : '"' + FakeRulebook.hash(now) + '"';
    if (!is.equals(Objects.requireNonNullElse(expected, "*"))) {
      FakeRulebook.Draft draft = book.draft(path);
      problem(
          request,
          412,
          new JsonObject()
              .put("detail", "Somebody saved this file since you read it.")
              .put("by", draft == null ? null : draft.by())
              .put("at", draft == null ? null : draft.at())
              .put("hash", now == null ? null : FakeRulebook.hash(now))
              .put("text", now));
      return;
    }
    book.saveAs(ME, path, body);
    JsonObject saved =
        new JsonObject()
            .put("path", path)
            .put("hash", FakeRulebook.hash(body))
            .put("by", ME)
            .put("findings", new JsonArray(FakeCards.findings(path, body)));
    json(request, 200, saved);
  }

  private JsonObject check(JsonObject sent) {
    Map<String, String> texts = new TreeMap<>(book.working());
    sent.getJsonObject("files", new JsonObject())
        .forEach(each -> texts.put(each.getKey(), String.valueOf(each.getValue())));
    JsonArray findings = FakeCards.findings(texts);
    JsonObject answer = new JsonObject().put("clean", findings.isEmpty()).put("findings", findings);
    if (sent.getBoolean("scenarios", false)) {
      answer.put("scenarios", FakeCards.scenarios(texts));
    }
    JsonArray readings = new JsonArray();
    for (Object path : sent.getJsonArray("read", new JsonArray())) {
      String text = texts.get(path);
      if (text != null) {
        readings.add(FakeCards.reading(path.toString(), text));
      }
    }
    return answer.put("readings", readings);
  }

  private void publish(HttpServerRequest request, JsonObject sent) {
    Map<String, String> texts = book.working();
    JsonArray findings = FakeCards.findings(texts);
    JsonObject scenarios = FakeCards.scenarios(texts);
    if (!findings.isEmpty() || scenarios.getInteger("failed") > 0) {
      JsonArray failed = new JsonArray();
      for (Object each : scenarios.getJsonArray("results")) {
        if (!((JsonObject) each).getBoolean("passed")) {
          failed.add(each);
        }
      }
      problem(
          request,
          422,
          new JsonObject()
              .put("detail", "Not published.")
              .put("findings", findings)
              .put("scenarios", scenarios.put("results", failed)));
      return;
    }
    JsonObject answer = book.publishDrafts(ME, sent.getString("why", ""));
    json(request, answer.getString("status").startsWith("awaiting") ? 202 : 200, answer);
  }

  private void approve(HttpServerRequest request) {
    if (book.isOwnProposal(ME)) {
      problem(request, 403, new JsonObject().put("detail", "Somebody else approves it."));
    } else {
      json(request, 200, book.approve(ME));
    }
  }

  /** Runs for one question, and is done at the second. */
  private void backTest(HttpServerRequest request, String what) {
    if (what.endsWith("/sample")) {
      json(request, 200, FakeReport.sample());
    } else if (request.method() == HttpMethod.DELETE || asked.getAndIncrement() % 2 == 1) {
      json(request, 200, new JsonObject().put("status", "done").put("report", FakeReport.report()));
    } else {
      json(
          request,
          200,
          new JsonObject().put("status", "running").put("events", 4200).put("of", 12000));
    }
  }

  private static void problem(HttpServerRequest request, int status, JsonObject body) {
    request.response().putHeader("Content-Type", "application/problem+json");
    json(request, status, body.put("status", status));
  }

  private static void json(HttpServerRequest request, int status, @Nullable JsonObject body) {
    HttpServerResponse response = request.response().setStatusCode(status);
    if (!response.headers().contains("Content-Type")) {
      response.putHeader("Content-Type", "application/json");
    }
    response.end(String.valueOf(body));
  }
}
