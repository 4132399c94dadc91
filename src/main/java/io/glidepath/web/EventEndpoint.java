package io.glidepath.web;

import io.glidepath.journal.Receipt;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * {@code POST /v1/events}: takes CloudEvents, one or a batch. Accepted means that the event is on
 * disk. What a sender says is read beside the event loop: taking out what is personal takes time.
 */
final class EventEndpoint {
  static final String ONE = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  private static final String DATA = "application/json";
  private static final int LIMIT = 1 << 20;

  /** The answer for one event. */
  private record Taken(String status, long seq) {}

  private final EventDoor door;
  private final Metrics metrics;

  EventEndpoint(EventDoor door, Metrics metrics) {
    this.door = door;
    this.metrics = metrics;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
            "/v1/events",
            Access.api(Role.INTEGRATION),
            new Endpoint.Body(LIMIT, List.of(ONE, BATCH, DATA), true, EventBody.ENCODINGS),
            this::take));
  }

  private void take(RoutingContext ctx) {
    if (!door.isOpen()) {
      door.turnAway(ctx);
      return;
    }
    long start = System.nanoTime();
    byte[] body = EventBody.of(ctx, LIMIT);
    ctx.addEndHandler(ended -> metrics.acknowledged(System.nanoTime() - start));
    String type = Endpoint.Body.mediaType(ctx.request());
    if (type.equals(BATCH)) {
      takeBatch(ctx, body);
    } else if (type.equals(ONE)) {
      takeOne(ctx, body);
    } else if (BinaryEvent.isOne(ctx.request())) {
      takeOne(ctx, BinaryEvent.structured(ctx.request(), body));
    } else {
      throw new Refusal(
          Problem.mediaType(ONE + " or " + BATCH + ", or the ce- headers of the binary mode"));
    }
  }

  private void takeOne(RoutingContext ctx, byte[] body) {
    EventDoor.Sender sender = EventDoor.Sender.of(ctx, Gate.caller(ctx).scope());
    CompletionStage<Runnable> answer =
        door.reading(ctx, () -> door.read(body, sender))
            .thenCompose(received -> door.accept(received, sender))
            .handle(
                (receipt, fault) ->
                    fault == null ? () -> answerOne(ctx, receipt) : () -> fail(ctx, fault));
    Answer.when(ctx, answer, Runnable::run);
  }

  private void fail(RoutingContext ctx, Throwable fault) {
    Throwable cause = fault instanceof CompletionException wrap ? wrap.getCause() : fault;
    if (cause instanceof RefusedEvent refused) {
      metrics.refused();
      Answer.problem(ctx, EventDoor.problem(refused));
    } else {
      ctx.fail(cause);
    }
  }

  private void answerOne(RoutingContext ctx, Receipt receipt) {
    metrics.received(receipt.kind());
    if (receipt.kind() == Receipt.Kind.OVERLOADED) {
      door.turnAway(ctx);
      return;
    }
    Optional<Problem> problem = EventDoor.problem(receipt);
    if (problem.isPresent()) {
      Answer.problem(ctx, problem.get());
      return;
    }
    boolean fresh = receipt.kind() == Receipt.Kind.ACCEPTED;
    Taken taken = new Taken(fresh ? "accepted" : "duplicate", receipt.seq());
    Answer.json(ctx, fresh ? 202 : 200, taken);
  }

  private void takeBatch(RoutingContext ctx, byte[] body) {
    EventBatch batch = new EventBatch();
    EventDoor.Sender sender = EventDoor.Sender.of(ctx, Gate.caller(ctx).scope());
    CompletionStage<Void> all =
        door.reading(
                ctx,
                () -> door.handIn(EventBatch.split(body), sender, batch, UnaryOperator.identity()))
            .thenCompose(pending -> pending);
    Answer.when(ctx, all, done -> answerBatch(ctx, batch));
  }

  private void answerBatch(RoutingContext ctx, EventBatch batch) {
    batch.count(metrics);
    if (batch.isTurnedAway()) {
      door.turnAway(ctx);
      return;
    }
    batch
        .comeAgain()
        .ifPresentOrElse(
            later -> Answer.problem(ctx, later), () -> Answer.json(ctx, 202, batch.answer()));
  }
}
