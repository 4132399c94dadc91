package io.glidepath.web;

import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Whether we run, and whether an event would be taken now. */
final class Health {
  private final Supplier<CompletionStage<Optional<String>>> trouble;
  private final BooleanSupplier closing;

  Health(Supplier<CompletionStage<Optional<String>>> trouble, BooleanSupplier closing) {
    this.trouble = trouble;
    this.closing = closing;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/health/live", Access.open(), ctx -> up(ctx)),
        Endpoint.get("/health/ready", Access.open(), this::ready));
  }

  private static void up(RoutingContext ctx) {
    Answer.json(ctx, 200, Map.of("status", "up"));
  }

  private void ready(RoutingContext ctx) {
    CompletionStage<Optional<String>> asked =
        closing.getAsBoolean()
            ? CompletableFuture.completedStage(Optional.of("The server is shutting down."))
            : trouble.get();
    Answer.when(
        ctx,
        asked,
        why ->
            why.ifPresentOrElse(
                sentence -> Answer.problem(ctx, Problem.unavailable(sentence)), () -> up(ctx)));
  }
}
