package io.glidepath.web;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private final Intake intake;
  private final Clock clock;
  private final Metrics metrics;
  private volatile long toldAt;

  EventDoor(EventReader reader, Intake intake, Clock clock, Metrics metrics) {
    this.reader = reader;
    this.intake = intake;
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

  CompletionStage<Receipt> accept(Received received) {
    return intake.accept(received);
  }

  /**
   * Takes events one by one in the sender's order, which the lanes keep, and completes when all are
   * settled; what became of each goes to the batch, as {@code told} has it.
   */
  CompletableFuture<Void> handIn(
      List<EventBatch.Item> items, Scope scope, EventBatch batch, UnaryOperator<Receipt> told) {
    List<CompletableFuture<Void>> pending = new ArrayList<>();
    for (EventBatch.Item item : items) {
      try {
        Received received = read(item.json(), scope);
        pending.add(
            accept(received)
                .thenAccept(receipt -> batch.took(item.index(), received, told.apply(receipt)))
                .toCompletableFuture());
      } catch (RefusedEvent refused) {
        batch.refused(item, problem(refused));
      } catch (Refusal forbidden) {
        batch.refused(item, forbidden.problem());
      }
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
