package io.glidepath.log.seal;

import io.glidepath.journal.Journal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the sealer takes rows from and puts seals. Blocks; throws {@link Journal.Unavailable} if
 * the store cannot be reached. One sealer at a time works, whoever else tries.
 */
public interface Seals extends AutoCloseable {
  /**
   * Settled rows in the order in which they are to be sealed.
   *
   * @param xidUntil the transaction where the next ones begin
   */
  record Settled(List<Leaf> leaves, long xidUntil) {}

  /** Makes a seal of settled rows; null if there is nothing in them to seal. */
  @FunctionalInterface
  interface Sealing {
    @Nullable Seal seal(@Nullable Seal before, Settled settled);
  }

  /**
   * Hands the rows that are settled since the last seal, and not before transaction {@code from},
   * to {@code sealing}, and keeps the seal that it makes. Returns what was handed over; empty if
   * there was nothing, or somebody else is sealing.
   */
  Optional<Settled> next(long from, Sealing sealing);

  /** The newest seal, null before the first. */
  @Nullable Seal last();

  /** Those of {@code ids} that more than one row of the log has. */
  Set<Long> twice(Collection<Long> ids);

  /** How many rows the seals after one number, and up to another, hold. */
  long sealed(long after, long to);

  /** Rows that no seal holds yet. */
  long unsealed();

  /** The newest checkpoint, null before the first. */
  @Nullable Checkpoint checkpoint();

  /** Keeps a checkpoint; when it returns, it and all seals before it are on disk. */
  void keep(Checkpoint checkpoint);

  @Override
  void close();
}
