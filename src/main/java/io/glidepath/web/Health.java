package io.glidepath.web;

import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Whether we run, and whether we can serve. */
final class Health {
  private final Supplier<Optional<String>> trouble;
  private final BooleanSupplier closing;

  Health(Supplier<Optional<String>> trouble, BooleanSupplier closing) {
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
    Optional<String> why =
        closing.getAsBoolean() ? Optional.of("The server is shutting down.") : trouble.get();
    if (why.isPresent()) {
      Answer.problem(ctx, Problem.unavailable(why.get()));
    } else {
      up(ctx);
    }
  }
}
