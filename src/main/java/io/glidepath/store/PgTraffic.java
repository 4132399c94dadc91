package io.glidepath.store;

import io.glidepath.authoring.Traffic;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Recorded events in PostgreSQL, read in slices of time, each as long as makes a handy number of
 * events: no transaction stays open, and nothing is sorted but a slice. Thread-safe.
 */
final class PgTraffic implements Traffic {
  private static final String COUNT = "select count(*) from event where received_at >= $1";
  private static final String SPAN =
      "select min(received_at), max(received_at) from event where received_at >= $1";
  private static final String SLICE =
      """
      select interaction_id, seq, body from event where received_at >= $1 and received_at < $2
      order by received_at, interaction_id, seq
      """;

  private final LaneConnections lines;
  private final PgVault vault;

  PgTraffic(LaneConnections lines, PgVault vault) {
    this.lines = lines;
    this.vault = vault;
  }

  @Override
  public long count(Instant since) {
    return query(COUNT, Columns.storable(since)).iterator().next().getLong(0);
  }

  @Override
  public Reading read(Instant since) {
    Row span = query(SPAN, Columns.storable(since)).iterator().next();
    OffsetDateTime first = span.getOffsetDateTime(0);
    OffsetDateTime last = span.getOffsetDateTime(1);
    return first == null || last == null
        ? List::of
        : new Slices(first.toInstant(), last.toInstant().plusNanos(1_000));
  }

  private RowSet<Row> query(String sql, OffsetDateTime... times) {
    Tuple parameters = Tuple.tuple();
    for (OffsetDateTime time : times) {
      parameters.addOffsetDateTime(time);
    }
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }

  /** Slice after slice, up to {@code end}. */
  private final class Slices implements Reading {
    private static final int HANDY = 8_000;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Instant end;
    private Instant from;
    private Duration length = Duration.ofSeconds(10);

    Slices(Instant from, Instant end) {
      this.from = from;
      this.end = end;
    }

    @Override
    public List<byte[]> next() {
      List<byte[]> events = new ArrayList<>();
      while (events.isEmpty() && from.isBefore(end)) {
        Instant until = from.plus(length).isAfter(end) ? end : from.plus(length);
        RowSet<Row> rows = query(SLICE, Columns.storable(from), Columns.storable(until));
        Unsealing unsealing = Unsealing.of(vault, rows, 2);
        for (Row row : rows) {
          String about = SealContext.event(row.getString(0), row.getLong(1));
          String json = unsealing.text(row, 2, about);
          if (json != null) {
            events.add(json.getBytes(StandardCharsets.UTF_8));
          }
        }
        from = until;
        adapt(rows.size());
      }
      return events;
    }

    private void adapt(int count) {
      if (count > HANDY && length.compareTo(SHORTEST) > 0) {
        length = length.dividedBy(2);
      } else if (count < HANDY / 4 && length.compareTo(LONGEST) < 0) {
        length = length.multipliedBy(2);
      }
    }
  }
}
