package io.glidepath.audit.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification came to.
 *
 * @param rows those that were compared with their seals
 * @param pruned those that retention took away; their hashes are in the seals
 * @param unsealed those that wait for their seal
 * @param unsealedSince when the oldest of these was decided or done, null if there are none
 * @param lastSeal 0 if there is none
 * @param lastCheckpoint the newest seal that a signed checkpoint agrees with, 0 if none does
 * @param checkpoints how many notes were compared
 * @param marked whether the writers' marks were looked at
 * @param findings the first of them
 */
public record Verified(
    long rows,
    long pruned,
    long unsealed,
    @Nullable Instant unsealedSince,
    long seals,
    long lastSeal,
    long lastCheckpoint,
    long checkpoints,
    boolean marked,
    long findingCount,
    List<Tampering> findings) {

  /**
   * Whether nothing speaks against it, and something for it: rows that nobody sealed prove nothing.
   */
  public boolean isSound() {
    return findingCount == 0 && !isUnproved();
  }

  /** Whether there are rows, and none of them was ever sealed. */
  public boolean isUnproved() {
    return seals == 0 && unsealed > 0;
  }

  public boolean isEmpty() {
    return seals == 0 && unsealed == 0;
  }
}
