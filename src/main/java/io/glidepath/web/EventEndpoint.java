package io.glidepath.web;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.glidepath.web.http.Scope;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/events}: takes CloudEvents, one or a batch. Accepted means that the event is on
 * disk.
 */
final class EventEndpoint {
  private static final int LIMIT = 1 << 20;
  static final String ONE = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  private static final String DATA = "application/json";

  private static final Duration FAR_AHEAD = Duration.ofMinutes(2);
  private static final Logger LOG = LoggerFactory.getLogger(EventEndpoint.class);

  private final EventReader reader;
  private final Intake intake;
  private final Clock clock;
  private final Metrics metrics;
  private volatile long toldAt;

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
            new Endpoint.Body(LIMIT, List.of(ONE, BATCH, DATA), true, EventBody.ENCODINGS),
            this::take));
  }

  private void take(RoutingContext ctx) {
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

  /** What a sender says is read beside the event loop: taking out what is personal takes time. */
  private void takeOne(RoutingContext ctx, byte[] body) {
    Scope scope = Gate.caller(ctx).scope();
    CompletionStage<Received> read =
        Answer.aside(
            ctx,
            () -> {
              Received event = read(body);
              forbidden(event, scope).ifPresent(EventEndpoint::refuse);
              return event;
            });
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

  /** Why a token may not send an event; empty if it may. */
  private static Optional<Problem> forbidden(Received received, Scope scope) {
    InteractionEvent event = received.event();
    return scope.refusal(event.source(), EventType.of(event.fact()).word());
  }

  private static void refuse(Problem problem) {
    throw new Refusal(problem);
  }

  private void refuse(RoutingContext ctx, RefusedEvent refused) {
    metrics.refused();
    Answer.problem(ctx, problem(refused));
  }

  private Received read(byte[] json) {
    Received received = reader.read(json, clock.instant());
    if (received.ahead().compareTo(FAR_AHEAD) > 0) {
      metrics.wrongClock();
      tell(received);
    }
    return received;
  }

  /** Once a minute, so that a wrong clock does not fill the log. */
  private void tell(Received received) {
    long now = clock.millis();
    if (now - toldAt > 60_000 || now < toldAt) {
      toldAt = now;
      LOG.warn(
          "The clock of source {} is {} s ahead: its events count as of their arrival",
          received.event().source().replaceAll("\\p{Cntrl}", "?"),
          received.ahead().toSeconds());
    }
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
    Scope scope = Gate.caller(ctx).scope();
    CompletionStage<Void> all =
        Answer.aside(ctx, () -> handIn(batch, body, scope)).thenCompose(pending -> pending);
    Answer.when(ctx, all, done -> answerBatch(ctx, batch));
  }

  /** One by one in the sender's order, which the lanes keep; awaited together. */
  private CompletableFuture<Void> handIn(EventBatch batch, byte[] body, Scope scope) {
    List<CompletableFuture<Void>> pending = new ArrayList<>();
    for (EventBatch.Item item : EventBatch.split(body)) {
      try {
        Received received = read(item.json());
        Optional<Problem> forbidden = forbidden(received, scope);
        if (forbidden.isPresent()) {
          batch.refused(item, forbidden.get());
          continue;
        }
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
