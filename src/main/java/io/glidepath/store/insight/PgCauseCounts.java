package io.glidepath.store.insight;

import io.glidepath.insight.goal.CauseCounts;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What customers named, and which sources speak, read from PostgreSQL. Thread-safe. */
public final class PgCauseCounts implements CauseCounts {
  private static final String NAMED =
      "select issue, name, sum(n)::bigint from insight_roll_count where day between $1 and $2"
          + " and kind = 'cause' group by 1, 2 having sum(n) > 0 order by 3 desc, 1, 2";

  private static final String SOURCES =
      "select case kind when 'obstacle' then 'agents' else kind end, sum(n)::bigint"
          + " from insight_roll_count where day between $1 and $2"
          + " and kind in ('signal', 'outcome', 'obstacle') group by kind";

  private final Pool pool;

  public PgCauseCounts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Causes> causes(LocalDate since, LocalDate until) {
    Tuple days = Tuple.of(since, until);
    Future<RowSet<Row>> named = pool.preparedQuery(NAMED).execute(days);
    Future<RowSet<Row>> sources = pool.preparedQuery(SOURCES).execute(days);
    return Future.all(named, sources)
        .map(
            all -> {
              List<Named> causes = new ArrayList<>();
              named
                  .result()
                  .forEach(
                      row ->
                          causes.add(
                              new Named(row.getString(0), row.getString(1), row.getLong(2))));
              Map<String, Long> speaking = new HashMap<>();
              sources.result().forEach(row -> speaking.put(row.getString(0), row.getLong(1)));
              return new Causes(causes, speaking);
            })
        .toCompletionStage();
  }
}
