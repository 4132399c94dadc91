package io.glidepath.log;

import io.glidepath.journal.Journal;
import io.glidepath.log.Privacy.Pruned;
import io.glidepath.log.Privacy.Retention;
import java.time.Instant;

/** Keeps retention. Blocks, and throws {@link Journal.Unavailable}. */
@FunctionalInterface
public interface Pruning {
  /** Drops what is past its time. */
  Pruned prune(Retention retention, Instant now, String by);
}
