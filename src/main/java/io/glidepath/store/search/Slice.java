package io.glidepath.store.search;

import io.glidepath.log.DecisionFilter;
import io.vertx.sqlclient.Row;
import java.time.Instant;

/**
 * Some thousands of decisions that were settled one after the other.
 *
 * @param xid the last transaction in it; the next slice begins after
 * @param n how many rows it has
 * @param minId the least of their numbers
 * @param maxId the greatest
 * @param minAt the earliest time of their events
 * @param maxAt the latest
 */
record Slice(int no, String xid, int n, long minId, long maxId, Instant minAt, Instant maxAt) {
  static final String COLUMNS = "no, xid::text, n, min_id, max_id, min_at, max_at";

  static Slice of(Row row) {
    return new Slice(
        row.getInteger(0),
        row.getString(1),
        row.getInteger(2),
        row.getLong(3),
        row.getLong(4),
        row.getOffsetDateTime(5).toInstant(),
        row.getOffsetDateTime(6).toInstant());
  }

  /** Whether all of it is within the times of a filter. */
  boolean isWithin(DecisionFilter filter) {
    Instant since = filter.since();
    Instant until = filter.until();
    return (since == null || !minAt.isBefore(since)) && (until == null || maxAt.isBefore(until));
  }
}
