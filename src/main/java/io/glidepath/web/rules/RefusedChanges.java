package io.glidepath.web.rules;

import io.glidepath.authoring.Draft;
import io.glidepath.authoring.Hash;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.ScenarioReport;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Refused changes of rules as problem details, with what stands in the way as members. */
final class RefusedChanges {
  private RefusedChanges() {}

  /** As {@link Answer#when}; a {@link Refused} is answered with all it has to say. */
  static <T extends @Nullable Object> void when(
      RoutingContext ctx, CompletionStage<T> stage, Consumer<T> then) {
    CompletionStage<Runnable> answer =
        stage.handle(
            (result, fault) -> {
              if (fault == null) {
                return () -> then.accept(result);
              }
              Throwable cause = fault instanceof CompletionException wrap ? wrap.getCause() : fault;
              if (cause instanceof Refused refused) {
                return () -> answer(ctx, refused);
              }
              return () -> ctx.fail(cause);
            });
    Answer.when(ctx, answer, Runnable::run);
  }

  private static void answer(RoutingContext ctx, Refused refused) {
    int status = status(refused.kind(), ctx);
    String detail = String.valueOf(refused.getMessage());
    Problem problem = Problem.of(status, kind(refused.kind()), title(refused.kind()), detail);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.type());
    body.put("title", problem.title());
    body.put("status", status);
    body.put("detail", detail);
    Draft theirs = refused.theirs();
    if (theirs != null) {
      body.put("paths", List.of(theirs.path()));
      body.put("by", theirs.by());
      body.put("at", theirs.at());
      body.put("text", theirs.text() == null ? "" : theirs.text());
      body.put("hash", theirs.text() == null ? "" : Hash.of(theirs.text()));
    }
    if (!refused.findings().isEmpty()) {
      body.put("findings", refused.findings());
    }
    if (!refused.failures().isEmpty()) {
      ScenarioReport failed = new ScenarioReport(refused.failures());
      body.put("scenarios", RuleViews.scenarios(failed));
    }
    Answer.send(ctx, status, Problem.MEDIA_TYPE, Json.bytes(body));
  }

  private static int status(Refused.Kind kind, RoutingContext ctx) {
    return switch (kind) {
      case UNKNOWN -> 404;
      case NOT_A_RULE_FILE, UNFIT -> 422;
      case CHANGED ->
          ctx.request().getHeader("If-Match") != null
                  || ctx.request().getHeader("If-None-Match") != null
              ? 412
              : 409;
      case NOT_YOURS -> 403;
      case NOT_WRITABLE -> 503;
    };
  }

  private static String kind(Refused.Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static String title(Refused.Kind kind) {
    return switch (kind) {
      case UNKNOWN -> "Not found";
      case NOT_A_RULE_FILE -> "This cannot be a rule file";
      case CHANGED -> "Someone else changed it";
      case NOT_YOURS -> "Another person has to do this";
      case NOT_WRITABLE -> "The rules directory cannot be written";
      case UNFIT -> "The rules are not fit to be live";
    };
  }
}
