package io.glidepath.authoring;

import io.glidepath.advice.Rulebook;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Back-tests that were asked for, one at work at a time. Thread-safe. */
public interface Backtests {
  /** Begins one over what was received since; it waits its turn. Returns its id. */
  String start(Rulebook live, Rulebook candidate, Instant since);

  /** How one stands; empty if there is none of that id, or none any more. */
  Optional<Standing> standing(String id);

  /** Ends one and forgets it; returns whether there was one. */
  boolean stop(String id);

  /** One of its interactions to read; empty if the report does not name it. */
  Optional<BacktestSample> sample(String id, String interactionId);

  /**
   * How a back-test stands.
   *
   * @param events how many it has met, {@code of} how many
   * @param report once it is done
   * @param trouble why it failed
   */
  record Standing(
      State state,
      long events,
      long of,
      @Nullable BacktestReport report,
      @Nullable String trouble) {}

  /** Running includes waiting for its turn. */
  enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
