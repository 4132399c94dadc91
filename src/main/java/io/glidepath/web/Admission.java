package io.glidepath.web;

import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.runtime.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Whether more events may come in: not while one that came before has waited too long to be on
 * disk. What is refused is refused before it took a place, so nothing is overtaken by what its
 * sender sent later, and it is refused at once. Thread-safe.
 */
final class Admission {
  private final Waiting unread = new Waiting();
  private final Intake intake;
  private final Duration patience;
  private final Clock clock;

  /** {@code patience} is how long an event may have waited while others are let in. */
  Admission(Intake intake, Duration patience, Clock clock) {
    this.intake = intake;
    this.patience = patience;
    this.clock = clock;
  }

  /** Whether anything could be let in; if not, a body need not be read. */
  boolean isOpen() {
    return unread.age(clock.millis()) <= patience.toMillis()
        && intake.waited().shortest().compareTo(patience) <= 0;
  }

  /** Counts a body that waits to be read. */
  <T> CompletionStage<T> unread(CompletionStage<T> reading) {
    unread.add(reading.toCompletableFuture(), clock.millis());
    return reading;
  }

  /** Takes events in their order, or none; their receipts, in that order. */
  List<CompletionStage<Receipt>> take(List<Received> events) {
    return intake.acceptAll(events, patience);
  }
}
