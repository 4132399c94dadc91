package io.glidepath.web.review;

import io.glidepath.review.Unanswerable;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Questions about the record that have no answer, as problem details. */
final class Unanswered {
  private Unanswered() {}

  /** As {@link Answer#when}; an {@link Unanswerable} is answered with what is missing. */
  static <T> void when(RoutingContext ctx, CompletionStage<T> stage, Consumer<T> then) {
    Answer.when(ctx, stage.exceptionallyCompose(Unanswered::refused), then);
  }

  private static <T> CompletionStage<T> refused(Throwable fault) {
    Throwable cause = fault instanceof CompletionException wrap ? wrap.getCause() : fault;
    return CompletableFuture.failedFuture(
        cause instanceof Unanswerable missing ? new Refusal(problem(missing)) : fault);
  }

  private static Problem problem(Unanswerable missing) {
    String detail = String.valueOf(missing.getMessage());
    return switch (missing.kind()) {
      case UNKNOWN, NO_MOMENT -> Problem.notFound(detail);
      case GONE -> Problem.of(410, "gone", "Not kept any more", detail);
    };
  }
}
