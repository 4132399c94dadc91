package io.glidepath.web;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Scope;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in for events, whoever sends them: read, allowed, and handed to the lanes. */
final class EventDoor {
  private static final Logger LOG = LoggerFactory.getLogger(EventDoor.class);
  private static final Duration FAR_AHEAD = Duration.ofMinutes(2);

  private final EventReader reader;
  private final Admission admission;
  private final Clock clock;
  private final Metrics metrics;
  private volatile long toldAt;

  EventDoor(EventReader reader, Admission admission, Clock clock, Metrics metrics) {
    this.reader = reader;
    this.admission = admission;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Reads an event that a token of this scope sends. Throws RefusedEvent or {@link Refusal}. */
  Received read(byte[] json, Scope scope) {
    Received received = reader.read(json, clock.instant());
    InteractionEvent event = received.event();
    scope
        .refusal(event.source(), EventType.of(event.fact()).word())
        .ifPresent(
            problem -> {
              throw new Refusal(problem);
            });
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

  /** Whether anything could be let in; if not, a body need not be read. */
  boolean isOpen() {
    return admission.isOpen();
  }

  /** Does the work of reading a body, beside the event loop. */
  <T> CompletionStage<T> reading(RoutingContext ctx, Callable<T> work) {
    return admission.unread(Answer.aside(ctx, work));
  }

  /** Refuses a body whole, to be sent again. */
  void turnAway(RoutingContext ctx) {
    metrics.turnedAway();
    Answer.problem(ctx, Problem.overloaded());
  }

  CompletionStage<Receipt> accept(Received received) {
    return admission.take(List.of(received)).get(0);
  }

  /**
   * Reads events one by one and takes those that can be read in the sender's order, which the lanes
   * keep; completes when all are settled. What became of each goes to the batch, as {@code told}
   * has it.
   */
  CompletableFuture<Void> handIn(
      List<EventBatch.Item> items, Scope scope, EventBatch batch, UnaryOperator<Receipt> told) {
    List<EventBatch.Item> taken = new ArrayList<>();
    List<Received> events = new ArrayList<>();
    for (EventBatch.Item item : items) {
      try {
        events.add(read(item.json(), scope));
        taken.add(item);
      } catch (RefusedEvent refused) {
        batch.refused(item, problem(refused));
      } catch (Refusal forbidden) {
        batch.refused(item, forbidden.problem());
      }
    }
    List<CompletionStage<Receipt>> receipts = admission.take(events);
    List<CompletableFuture<Void>> pending = new ArrayList<>();
    for (int i = 0; i < receipts.size(); i++) {
      Received event = events.get(i);
      int index = taken.get(i).index();
      pending.add(
          receipts
              .get(i)
              .thenAccept(receipt -> batch.took(index, event, told.apply(receipt)))
              .toCompletableFuture());
    }
    return CompletableFuture.allOf(pending.toArray(CompletableFuture<?>[]::new));
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
      case FULL -> Optional.of(Problem.full());
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
