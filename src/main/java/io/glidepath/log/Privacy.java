package io.glidepath.log;

import io.glidepath.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is done with the data of one person, and with data that is old. Customers are named by their
 * pseudonym. All methods block, and throw {@link Journal.Unavailable} as the journal does.
 */
public interface Privacy extends Pruning {
  /**
   * How much was erased.
   *
   * @param known whether anything was kept of the customer at all
   */
  record Erased(boolean known, int interactions) {}

  /** A customer of whom nothing may be erased. */
  record Hold(String customer, String by, Instant at, String why) {}

  /**
   * How long things are kept.
   *
   * @param personal events and all else that tells of a person
   * @param decisions the log's rows; their hashes stay in the seals
   */
  record Retention(Duration personal, Duration decisions) {
    public static final Retention USUAL =
        new Retention(Duration.ofDays(30), Duration.ofDays(2 * 365));
  }

  /**
   * What retention dropped, or would drop.
   *
   * @param days days of events
   * @param interactions those whose personal columns were cleared
   * @param keys keys that nothing is sealed under any more
   * @param decisions rows of the log
   */
  record Pruned(long days, long interactions, long keys, long decisions) {
    public boolean isNothing() {
      return days + interactions + keys + decisions == 0;
    }
  }

  /** The customer is under legal hold. */
  final class Held extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Held(String message) {
      super(message);
    }
  }

  /**
   * Erases all that tells of the customer: one transaction, after which the keys are gone from the
   * tables. Throws {@link Held} if they are under legal hold.
   */
  Erased erase(String customer, String by);

  /** Destroys what the keys that were erased so far could be read with. */
  void shred();

  void hold(String customer, String by, String why);

  /** Whether the customer was held. */
  boolean release(String customer, String by);

  List<Hold> holds();

  /** What {@link #prune} would drop. */
  Pruned due(Retention retention, Instant now);
}
