package io.glidepath.audit;

import io.glidepath.log.seal.Leaf;
import io.glidepath.log.seal.Seal;
import io.glidepath.log.seal.Seals;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals only what a Glidepath wrote, and only once: a row without our mark, or a copy of a row, is
 * left out and called out.
 */
final class MarkedSeals implements Seals.Sealing {
  private static final Logger LOG = LoggerFactory.getLogger(MarkedSeals.class);

  private final Mac marker;
  private final Function<Collection<Long>, Set<Long>> twice;
  private final Clock clock;
  private long newest;

  /** {@code twice} tells which ids more than one row has. */
  MarkedSeals(AuditFormat format, Function<Collection<Long>, Set<Long>> twice, Clock clock) {
    marker = format.marker();
    this.twice = twice;
    this.clock = clock;
  }

  @Override
  public @Nullable Seal seal(@Nullable Seal before, Seals.Settled settled) {
    List<Leaf> ours = new ArrayList<>(settled.leaves().size());
    List<Long> late = new ArrayList<>();
    Set<Long> met = new HashSet<>();
    for (Leaf leaf : settled.leaves()) {
      if (leaf.mac() == null || !MessageDigest.isEqual(marker.doFinal(leaf.hash()), leaf.mac())) {
        LOG.error("Row {} of the log was not written by Glidepath; it is not sealed", leaf.id());
      } else if (met.add(leaf.id())) {
        ours.add(leaf);
        if (leaf.id() <= newest) {
          late.add(leaf.id());
        }
      } else {
        LOG.error("Row {} of the log is there twice; one is not sealed", leaf.id());
      }
    }
    dropCopies(ours, late);
    ours.forEach(leaf -> newest = Math.max(newest, leaf.id()));
    return ours.isEmpty() ? null : Chain.seal(before, ours, settled.xidUntil(), clock.instant());
  }

  /** A row that comes later than its number may be a copy of one that is sealed already. */
  private void dropCopies(List<Leaf> ours, List<Long> late) {
    if (!late.isEmpty()) {
      Set<Long> copies = twice.apply(late);
      copies.forEach(id -> LOG.error("Row {} of the log was copied; it is not sealed again", id));
      ours.removeIf(leaf -> copies.contains(leaf.id()));
    }
  }
}
