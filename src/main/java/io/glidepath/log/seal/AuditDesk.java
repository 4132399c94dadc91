package io.glidepath.log.seal;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What people may ask about the seals of the log. Thread-safe. */
public interface AuditDesk {
  /**
   * How far the log is sealed.
   *
   * @param seal the newest, 0 before the first
   * @param rows those that are sealed
   * @param unsealed those that wait for their seal
   */
  record Head(
      long seal,
      @Nullable Instant sealedAt,
      long rows,
      long unsealed,
      @Nullable Signed checkpoint,
      String publicKey) {}

  /** The newest seal that is signed, and its time. */
  record Signed(long seal, Instant at) {}

  /** What can be said of one row's place in the log. */
  sealed interface Proof {
    /** All that it takes to check it, as JSON. */
    record Ready(String json) implements Proof {}

    /** It is on the log, but not signed yet. */
    record Waiting() implements Proof {}

    /** There is no such row. */
    record Unknown() implements Proof {}

    /** The row is not the one that was sealed, or no seal holds it. */
    record Broken(String why) implements Proof {}
  }

  CompletionStage<Head> head();

  CompletionStage<Proof> proof(long id);

  /** Rows that no seal held when last counted. */
  long unsealed();

  /** For how many seconds rows have waited without any being sealed, 0 if none wait. */
  double age();
}
