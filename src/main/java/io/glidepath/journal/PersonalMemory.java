package io.glidepath.journal;

import java.time.Instant;

/**
 * A part of the running server that keeps something of people in memory beyond the work at hand.
 * Whoever keeps such a thing is told when it has to go. Thread-safe.
 */
public interface PersonalMemory {
  /** Forgets all that tells of a customer, who is named by pseudonym, before it returns. */
  void forget(String customer);

  /** Forgets all that tells of people in what happened before this time. */
  void forgetBefore(Instant time);
}
