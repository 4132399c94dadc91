package io.glidepath.store;

import io.glidepath.store.vault.DataKey;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of the transactions that wrote them, for those who come after. What a running
 * transaction may still write is not passed by, so that none is missed. Thread-safe.
 */
public final class EventTail {
  private static final String HORIZON =
      "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

  private static final String NEXT =
      """
      select interaction_id, seq,
        case when glance is null or $3 then body else substring(body for %d) end,
        received_at, written, at, case when not $3 then glance end from event
      where written > $1 and written < $2 order by written fetch first %d rows with ties
      """;

  private final LaneConnections lines;
  private final PgVault vault;

  EventTail(LaneConnections lines, PgVault vault) {
    this.lines = lines;
    this.vault = vault;
  }

  /**
   * An event as it is kept.
   *
   * @param key the id of the key that it is sealed with
   * @param json null if that key is gone, or if a glance is told in its place
   * @param glance as {@code Glance} writes it; null if that key is gone, or if there is none
   */
  public record Kept(
      String interactionId,
      long seq,
      Instant at,
      String key,
      @Nullable String json,
      @Nullable String glance,
      Instant receivedAt) {}

  /**
   * Some events, by interaction and number.
   *
   * @param until up to and with this transaction there is no other since the position
   * @param isFull whether there may be more
   */
  public record Batch(List<Kept> events, long until, boolean isFull) {}

  /**
   * The next {@code most} events after a position, and all others of the last one's transaction.
   * Those of which a glance tells enough are opened only if {@code all} of them are to be.
   */
  public Batch after(long position, int most, boolean all) {
    long horizon = rows(HORIZON, Tuple.tuple()).iterator().next().getLong(0);
    String next = String.format(Locale.ROOT, NEXT, DataKey.HEAD, most);
    RowSet<Row> rows = rows(next, Tuple.of(position, horizon, all));
    Unsealing unsealing = Unsealing.of(vault, rows, 2);
    List<Kept> events = new ArrayList<>();
    long last = position;
    for (Row row : rows) {
      String id = row.getString(0);
      long seq = row.getLong(1);
      String key = DataKey.idIn(row.getBuffer(2).getBytes());
      String glance = row.getString(6);
      boolean isOpened = glance == null;
      events.add(
          new Kept(
              id,
              seq,
              row.getOffsetDateTime(5).toInstant(),
              key,
              isOpened ? unsealing.text(row, 2, SealContext.event(id, seq)) : null,
              unsealing.keys().containsKey(key) ? glance : null,
              row.getOffsetDateTime(3).toInstant()));
      last = Math.max(last, row.getLong(4));
    }
    events.sort(Comparator.comparing(Kept::interactionId).thenComparingLong(Kept::seq));
    boolean isFull = events.size() >= most;
    return new Batch(events, isFull ? last : Math.max(position, horizon - 1), isFull);
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }
}
