package io.glidepath.log.seal;

import org.jspecify.annotations.Nullable;

/**
 * A row of the log as the sealer sees it.
 *
 * @param mac the writer's mark; null or wrong if somebody else made the row
 */
public record Leaf(long id, byte[] hash, byte @Nullable [] mac) {}
