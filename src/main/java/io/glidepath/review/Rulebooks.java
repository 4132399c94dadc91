package io.glidepath.review;

import java.time.Instant;
import java.util.Optional;

/**
 * Every revision of the rules that was ever published. Blocks; throws {@link
 * io.glidepath.journal.Journal.Unavailable} if the record cannot be reached. Thread-safe.
 */
public interface Rulebooks {
  Reasoner live();

  /** Empty if no such revision is on record, or it cannot be read any more. */
  Optional<Reasoner> of(String revision);

  /** The revision that was live at a time; empty before the first. */
  Optional<String> liveAt(Instant time);
}
