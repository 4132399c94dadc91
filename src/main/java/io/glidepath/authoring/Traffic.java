package io.glidepath.authoring;

import java.time.Instant;
import java.util.List;

/**
 * The events that were received, as they are on record. All methods block, and throw {@link
 * io.glidepath.journal.Journal.Unavailable} if the record cannot be reached.
 */
public interface Traffic {
  /** How many were received since. */
  long count(Instant since);

  /** Reads what was received since and up to now, in the order in which it was received. */
  Reading read(Instant since);

  /** One reading from beginning to end. Belongs to one thread. */
  interface Reading {
    /** The next events, as CloudEvents in JSON; some thousands at most, and none at the end. */
    List<byte[]> next();
  }
}
