package io.glidepath.advice;

import io.glidepath.advice.Privacy.Pruned;
import io.glidepath.advice.Privacy.Retention;
import java.time.Instant;

/** Keeps retention. Blocks, and throws {@link Journal.Unavailable}. */
@FunctionalInterface
public interface Pruning {
  /** Drops what is past its time. */
  Pruned prune(Retention retention, Instant now, String by);
}
