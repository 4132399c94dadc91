package io.glidepath.web;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.journal.Stop;
import io.glidepath.journal.Trace;
import io.glidepath.journal.Tracing;
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
import org.jspecify.annotations.Nullable;
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
  private final Tracing tracing;
  private volatile long toldAt;

  /**
   * Who sends a body.
   *
   * @param scope what their token lets them send
   * @param traceparent the trace that their request belongs to; null if they say none
   * @param since when the body was there, as {@link System#nanoTime} has it
   */
  record Sender(Scope scope, @Nullable String traceparent, long since) {

    /** The sender of a body that was just read. */
    static Sender of(RoutingContext ctx, Scope scope) {
      return new Sender(scope, ctx.request().getHeader("traceparent"), System.nanoTime());
    }
  }

  EventDoor(
      EventReader reader, Admission admission, Clock clock, Metrics metrics, Tracing tracing) {
    this.reader = reader;
    this.admission = admission;
    this.clock = clock;
    this.metrics = metrics;
    this.tracing = tracing;
  }

  /**
   * Reads an event and begins to follow it, in the trace that it names itself before that of the
   * request. Throws RefusedEvent or {@link Refusal}.
   */
  Received read(byte[] json, Sender sender) {
    Received received = reader.read(json, clock.instant());
    InteractionEvent event = received.event();
    EventType type = EventType.of(event.fact());
    sender
        .scope()
        .refusal(event.source(), type.word())
        .ifPresent(
            problem -> {
              throw new Refusal(problem);
            });
    if (received.ahead().compareTo(FAR_AHEAD) > 0) {
      metrics.wrongClock();
      tell(received);
    }
    String parent = received.traceparent() == null ? sender.traceparent() : received.traceparent();
    return received.followedBy(tracing.begin(type, parent, sender.since()));
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

  CompletionStage<Receipt> accept(Received received, Sender sender) {
    return take(List.of(received), sender).get(0);
  }

  private List<CompletionStage<Receipt>> take(List<Received> events, Sender sender) {
    events.forEach(each -> each.trace().passed(Stop.DOOR, sender.since()));
    List<CompletionStage<Receipt>> receipts = admission.take(events);
    for (int i = 0; i < receipts.size(); i++) {
      Trace trace = events.get(i).trace();
      receipts.get(i).thenAccept(receipt -> trace.answered(receipt.kind()));
    }
    return receipts;
  }

  /**
   * Reads events one by one and takes those that can be read in the sender's order, which the lanes
   * keep; completes when all are settled. What became of each goes to the batch, as {@code told}
   * has it.
   */
  CompletableFuture<Void> handIn(
      List<EventBatch.Item> items, Sender sender, EventBatch batch, UnaryOperator<Receipt> told) {
    List<EventBatch.Item> taken = new ArrayList<>();
    List<Received> events = new ArrayList<>();
    for (EventBatch.Item item : items) {
      try {
        events.add(read(item.json(), sender));
        taken.add(item);
      } catch (RefusedEvent refused) {
        batch.refused(item, problem(refused));
      } catch (Refusal forbidden) {
        batch.refused(item, forbidden.problem());
      }
    }
    List<CompletionStage<Receipt>> receipts = take(events, sender);
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
