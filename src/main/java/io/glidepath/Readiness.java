package io.glidepath;

import io.glidepath.disk.FreeSpace;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.lane.Lanes;
import io.glidepath.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Whether an event would be taken now, and the door that takes none while the disk is nearly full:
 * before PostgreSQL has no space left to write, and so that reading stays open.
 */
record Readiness(Lanes lanes, Database database, FreeSpace space, Warmth warmth) implements Intake {
  @Override
  public CompletionStage<Receipt> accept(Received received) {
    return space.isLow() ? full() : lanes.accept(received);
  }

  @Override
  public List<CompletionStage<Receipt>> acceptAll(List<Received> events, Duration patience) {
    return space.isLow()
        ? events.stream().map(event -> full()).toList()
        : lanes.acceptAll(events, patience);
  }

  @Override
  public Wait waited() {
    return lanes.waited();
  }

  private static CompletionStage<Receipt> full() {
    return CompletableFuture.completedStage(new Receipt(Receipt.Kind.FULL, 0));
  }

  /**
   * Why no event, or few, would be taken, in one sentence; empty if they would. Answers within a
   * second.
   */
  CompletionStage<Optional<String>> trouble() {
    if (space.isLow()) {
      return CompletableFuture.completedStage(
          Optional.of(
              "Less than %d MiB are free on the disk of the data directory."
                  .formatted(space.leastMebibytes())));
    }
    return database
        .ready()
        .thenApply(
            writes ->
                writes && lanes.ready()
                    ? warmth.reservation()
                    : Optional.of("The database cannot be reached."));
  }
}
