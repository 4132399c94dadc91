package io.glidepath.web;

import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.runtime.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Whether more events may come in: not while one that came before has waited too long to be on
 * disk. What is refused is refused before it took a place, so nothing is overtaken by what its
 * sender sent later, and it is refused at once. Thread-safe.
 */
public final class Admission {
  private static final CompletionStage<Receipt> TURNED_AWAY =
      CompletableFuture.completedStage(new Receipt(Receipt.Kind.OVERLOADED, 0));

  private final Waiting unread = new Waiting();
  private final Intake intake;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Limits limits;

  /**
   * What is let in.
   *
   * @param patience how long an event may have waited to be on disk while others are let in
   * @param room how many events may wait; a body with more is let in if it is alone
   * @param ticks milliseconds of a clock that no one sets
   */
  public record Limits(Duration patience, IntSupplier room, LongSupplier ticks) {
    static final Limits NONE =
        new Limits(Duration.ofDays(1), () -> Integer.MAX_VALUE, Waiting::ticks);
  }

  Admission(Intake intake, Limits limits) {
    this.intake = intake;
    this.limits = limits;
  }

  /** Whether anything could be let in; if not, a body need not be read. */
  boolean isOpen() {
    return unread.age(limits.ticks().getAsLong()) <= limits.patience().toMillis()
        && hasRoom(1)
        && intake.waited().shortest().compareTo(limits.patience()) <= 0;
  }

  /** Counts a body that waits to be read. */
  <T> CompletionStage<T> unread(CompletionStage<T> reading) {
    unread.add(reading.toCompletableFuture(), limits.ticks().getAsLong());
    return reading;
  }

  /** Takes events in their order, or none; their receipts, in that order. */
  List<CompletionStage<Receipt>> take(List<Received> events) {
    if (!hasRoom(events.size())) {
      return events.stream().map(each -> TURNED_AWAY).toList();
    }
    waiting.addAndGet(events.size());
    List<CompletionStage<Receipt>> receipts = intake.acceptAll(events, limits.patience());
    receipts.forEach(each -> each.whenComplete((receipt, fault) -> waiting.decrementAndGet()));
    return receipts;
  }

  private boolean hasRoom(int events) {
    int before = waiting.get();
    return before == 0 || before + events <= limits.room().getAsInt();
  }
}
