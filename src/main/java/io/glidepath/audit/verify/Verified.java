package io.glidepath.audit.verify;

import java.util.List;

/**
 * What a verification came to.
 *
 * @param rows those that were compared with their seals
 * @param pruned those that retention took away; their hashes are in the seals
 * @param unsealed those that wait for their seal
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
    long seals,
    long lastSeal,
    long lastCheckpoint,
    long checkpoints,
    boolean marked,
    long findingCount,
    List<Tampering> findings) {

  public boolean isSound() {
    return findingCount == 0;
  }
}
