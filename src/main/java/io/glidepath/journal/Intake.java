package io.glidepath.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where received events go in. Thread-safe. */
public interface Intake {
  /**
   * How long the oldest event has waited that is not yet on disk.
   *
   * @param shortest where the least is to be done; zero if events can be written at once there
   * @param longest where the most is to be done
   */
  record Wait(Duration shortest, Duration longest) {
    public static final Wait NONE = new Wait(Duration.ZERO, Duration.ZERO);
  }

  /**
   * Takes an event, however long others have waited. Completes once it is on disk, or is known not
   * to be going there.
   */
  CompletionStage<Receipt> accept(Received received);

  /**
   * Takes events in their order, all or none: none, each with a receipt of {@link
   * Receipt.Kind#OVERLOADED}, if one of them would stand behind an event that has waited for longer
   * than {@code patience}. Receipts are in the order of the events.
   */
  List<CompletionStage<Receipt>> acceptAll(List<Received> events, Duration patience);

  /** How long events wait now. */
  Wait waited();
}
