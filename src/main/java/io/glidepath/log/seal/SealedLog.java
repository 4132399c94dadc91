package io.glidepath.log.seal;

import io.glidepath.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole log as it stood at one moment, to be checked. Blocks; throws {@link
 * Journal.Unavailable} if the store cannot be reached. For one thread.
 */
public interface SealedLog extends AutoCloseable {
  /** Things one after the other. */
  @FunctionalInterface
  interface Cursor<T> {
    /** The next one, null after the last. */
    @Nullable T next();
  }

  /** The seals from a number on, in order. */
  Cursor<Seal> seals(long from);

  /** The rows of a table from an id on, in the order of ids. */
  Cursor<LoggedRow> rows(LogTable table, long from);

  /** The rows that have this id: one, unless somebody was there. */
  List<LoggedRow> row(long id);

  /** The seal that holds a row, or should: the first that ends after its transaction. */
  Optional<Seal> sealOf(LoggedRow row);

  /** The checkpoints from a seal's number on, in order. */
  List<Checkpoint> checkpoints(long from);

  /** The number of the first seal at or after a time. */
  long firstSealSince(Instant time);

  /** About how many rows there are. */
  long size();

  /** The first transaction that cannot have written anything yet. */
  long end();

  @Override
  void close();
}
