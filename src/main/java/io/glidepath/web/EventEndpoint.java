package io.glidepath.web;

import io.glidepath.journal.EventReader;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * {@code POST /v1/events}: takes CloudEvents, one or a batch. Accepted means that the event is on
 * disk.
 */
final class EventEndpoint {
  private static final int LIMIT = 1 << 20;
  private static final String ONE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private final EventReader reader;
  private final Intake intake;
  private final Clock clock;
  private final Metrics metrics;

  EventEndpoint(EventReader reader, Intake intake, Clock clock, Metrics metrics) {
    this.reader = reader;
    this.intake = intake;
    this.clock = clock;
    this.metrics = metrics;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
            "/v1/events",
            Access.api(Role.INTEGRATION),
            new Endpoint.Body(LIMIT, List.of(ONE, BATCH)),
            this::take));
  }

  private void take(RoutingContext ctx) {
    long start = System.nanoTime();
    byte[] body = Answer.body(ctx);
    ctx.addEndHandler(ended -> metrics.acknowledged(System.nanoTime() - start));
    if (Endpoint.Body.mediaType(ctx.request()).equals(BATCH)) {
      takeBatch(ctx, body);
    } else {
      takeOne(ctx, body);
    }
  }

  /** What a sender says is read beside the event loop: taking out what is personal takes time. */
  private void takeOne(RoutingContext ctx, byte[] body) {
    CompletionStage<Received> read = Answer.aside(ctx, () -> reader.read(body, clock.instant()));
    CompletionStage<Runnable> answer =
        read.thenCompose(intake::accept)
            .handle(
                (receipt, fault) -> {
                  if (fault == null) {
                    return () -> answerOne(ctx, receipt);
                  }
                  Throwable cause =
                      fault instanceof CompletionException wrap ? wrap.getCause() : fault;
                  return cause instanceof RefusedEvent refused
                      ? () -> refuse(ctx, refused)
                      : () -> ctx.fail(cause);
                });
    Answer.when(ctx, answer, Runnable::run);
  }

  private void refuse(RoutingContext ctx, RefusedEvent refused) {
    metrics.refused();
    Answer.problem(ctx, problem(refused));
  }

  private void answerOne(RoutingContext ctx, Receipt receipt) {
    metrics.received(receipt.kind());
    Optional<Problem> problem = problem(receipt);
    if (problem.isPresent()) {
      Answer.problem(ctx, problem.get());
      return;
    }
    boolean fresh = receipt.kind() == Receipt.Kind.ACCEPTED;
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", fresh ? "accepted" : "duplicate");
    answer.put("seq", receipt.seq());
    Answer.json(ctx, fresh ? 202 : 200, answer);
  }

  private void takeBatch(RoutingContext ctx, byte[] body) {
    EventBatch batch = new EventBatch();
    CompletionStage<Void> all =
        Answer.aside(ctx, () -> handIn(batch, body)).thenCompose(pending -> pending);
    Answer.when(ctx, all, done -> answerBatch(ctx, batch));
  }

  /** One by one in the sender's order, which the lanes keep; awaited together. */
  private CompletableFuture<Void> handIn(EventBatch batch, byte[] body) {
    List<CompletableFuture<Void>> pending = new ArrayList<>();
    for (EventBatch.Item item : EventBatch.split(body)) {
      try {
        Received received = reader.read(item.json(), clock.instant());
        pending.add(
            intake
                .accept(received)
                .thenAccept(receipt -> batch.took(item.index(), received, receipt))
                .toCompletableFuture());
      } catch (RefusedEvent refused) {
        batch.refused(item, problem(refused));
      }
    }
    return CompletableFuture.allOf(pending.toArray(CompletableFuture<?>[]::new));
  }

  private void answerBatch(RoutingContext ctx, EventBatch batch) {
    batch.count(metrics);
    Optional<Problem> comeAgain = batch.comeAgain();
    if (comeAgain.isPresent()) {
      Answer.problem(ctx, comeAgain.get());
    } else {
      Answer.json(ctx, 202, batch.answer());
    }
  }

  static Optional<Problem> problem(Receipt receipt) {
    return switch (receipt.kind()) {
      case ACCEPTED, DUPLICATE -> Optional.empty();
      case CONFLICT ->
          Optional.of(
              Problem.of(
                  409,
                  "conflict",
                  "The same id with other content",
                  "An event with this source and id is stored and differs; use a new id."));
      case OVERLOADED -> Optional.of(Problem.overloaded());
      case UNAVAILABLE ->
          Optional.of(
              Problem.unavailable("The event could not be stored; send it again as it is."));
    };
  }

  static Problem problem(RefusedEvent refused) {
    String detail = Objects.requireNonNullElse(refused.getMessage(), "");
    return switch (refused.kind()) {
      case NOT_JSON -> Problem.notJson(detail).at(refused.pointer());
      case NOT_A_CLOUD_EVENT ->
          Problem.of(400, "not-a-cloud-event", "The body is no CloudEvent", detail)
              .at(refused.pointer());
      case WRONG_SHAPE ->
          Problem.of(422, "wrong-shape", "The event's data has the wrong shape", detail)
              .at(refused.pointer());
    };
  }
}
