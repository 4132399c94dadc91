package io.glidepath.store;

import io.glidepath.log.Floor;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the center stands, in PostgreSQL: of what can be read without any customer's key.
 * Thread-safe.
 */
final class PgFloor implements Floor {
  /** An interaction that said nothing for longer is not under way, whether or not it was ended. */
  private static final Duration UNDER_WAY = Duration.ofHours(24);

  private static final Duration OVERDUE = Duration.ofHours(24);
  private static final Duration SOON = Duration.ofHours(12);
  private static final Duration LOOK_BACK = Duration.ofDays(8);

  private final Pool pool;

  PgFloor(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Now> now(Question asked) {
    String team = asked.team() == null ? null : AdviceJson.storable(asked.team());
    OffsetDateTime since = ago(asked, UNDER_WAY);
    Future<RowSet<Row>> counts = ask(FloorSql.STATUSES, Tuple.of(team, since));
    Future<RowSet<Row>> hardest =
        ask(
            FloorSql.HARDEST,
            Tuple.of(
                team, since, asked.most(), Columns.storable(asked.trend()), ago(asked, LOOK_BACK)));
    Future<RowSet<Row>> longest = ask(FloorSql.LONGEST, Tuple.of(team, since, asked.most()));
    Future<RowSet<Row>> queues = ask(FloorSql.QUEUES, Tuple.of(team, since, asked.most()));
    OffsetDateTime soon = Columns.storable(asked.now().plus(SOON));
    Future<RowSet<Row>> due =
        ask(FloorSql.PROMISES, Tuple.of(team, ago(asked, OVERDUE), asked.most(), soon));
    Future<RowSet<Row>> teams = ask(FloorSql.TEAMS, Tuple.of(since, asked.most()));
    return Future.all(counts, hardest, longest, queues, due, teams)
        .map(
            all ->
                new Now(
                    sum(counts.result()),
                    byEffort(counts.result()),
                    byStatus(counts.result()),
                    list(hardest.result(), row -> underWay(row, row.getInteger(10))),
                    total(queues.result(), 3),
                    list(longest.result(), row -> underWay(row, row.getInteger(8))),
                    list(queues.result(), PgFloor::queue),
                    total(due.result(), 7),
                    list(due.result(), PgFloor::due),
                    list(teams.result(), row -> row.getString(0))))
        .toCompletionStage();
  }

  private Future<RowSet<Row>> ask(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters);
  }

  private static OffsetDateTime ago(Question asked, Duration time) {
    return Columns.storable(asked.now().minus(time));
  }

  private static int sum(RowSet<Row> counts) {
    return list(counts, row -> row.getInteger(2)).stream().mapToInt(Integer::intValue).sum();
  }

  private static List<Integer> byEffort(RowSet<Row> counts) {
    List<Integer> bands = new ArrayList<>(Collections.nCopies(BANDS, 0));
    for (Row row : counts) {
      int band = row.getInteger(1);
      bands.set(band, bands.get(band) + row.getInteger(2));
    }
    return bands;
  }

  private static Map<String, Integer> byStatus(RowSet<Row> counts) {
    Map<String, Integer> statuses = new TreeMap<>();
    counts.forEach(row -> statuses.merge(row.getString(0), row.getInteger(2), Integer::sum));
    return statuses;
  }

  private static UnderWay underWay(Row row, int before) {
    return new UnderWay(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        time(row, 7),
        row.getInteger(8),
        before,
        time(row, 9));
  }

  private static Queue queue(Row row) {
    return new Queue(row.getString(0), row.getInteger(1), Objects.requireNonNull(time(row, 2)));
  }

  private static Due due(Row row) {
    return new Due(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Objects.requireNonNull(time(row, 5)),
        row.getBoolean(6));
  }

  private static int total(RowSet<Row> rows, int column) {
    return rows.size() == 0 ? 0 : rows.iterator().next().getInteger(column);
  }

  private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> item) {
    List<T> items = new ArrayList<>(rows.size());
    rows.forEach(row -> items.add(item.apply(row)));
    return items;
  }

  private static @Nullable Instant time(Row row, int column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
