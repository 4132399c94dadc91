package io.glidepath.store.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.RuleCounts;
import io.glidepath.insight.RuleEffects;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** How often rules spoke, and how contacts went, read from PostgreSQL. Thread-safe. */
final class PgRuleCounts implements RuleCounts {
  private static final String SPOKEN =
      """
      select name, coalesce(sum(n) filter (where kind = 'shown'), 0)::bigint,
        coalesce(sum(n) filter (where kind = 'accepted'), 0)::bigint
      from insight_count
      """
          + PgIssueCounts.WHICH
          + """
            and kind in ('shown', 'accepted') group by name
            having sum(n) filter (where kind = 'shown') > 0
            """;

  private static final String TIME =
      "select coalesce(sum(handle_seconds), 0)::bigint from insight_day" + PgIssueCounts.WHICH;

  private static final String DAYS =
      "select day, issue, sum(contacts)::bigint, sum(repeats)::bigint, sum(answers)::bigint,"
          + " sum(hard)::bigint from ("
          + " select day, issue, contacts, 0 as repeats, ces_answers as answers, ces_high as hard"
          + " from insight_day"
          + PgIssueCounts.WHICH
          + " union all select day, issue, 0, n, 0, 0 from insight_count"
          + PgIssueCounts.WHICH
          + " and kind = 'gap' and name::integer <= 7) d where issue <> '' group by day, issue";

  private final Pool pool;

  PgRuleCounts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Told> told(Asked asked) {
    Tuple which = PgIssueCounts.which(asked);
    Asked longer =
        new Asked(
            asked.since().minusDays(RuleEffects.AROUND),
            asked.until(),
            asked.segment(),
            asked.channel(),
            asked.language());
    Future<RowSet<Row>> spoken = pool.preparedQuery(Grain.of(SPOKEN, asked)).execute(which);
    Future<RowSet<Row>> time = pool.preparedQuery(Grain.of(TIME, asked)).execute(which);
    Future<RowSet<Row>> days =
        pool.preparedQuery(Grain.of(DAYS, asked)).execute(PgIssueCounts.which(longer));
    return Future.all(spoken, time, days)
        .map(
            all ->
                new Told(
                    spoken(spoken.result()),
                    time.result().iterator().next().getLong(0),
                    days(days.result())))
        .toCompletionStage();
  }

  private static List<Spoken> spoken(RowSet<Row> rows) {
    List<Spoken> spoken = new ArrayList<>();
    for (Row row : rows) {
      spoken.add(new Spoken(row.getString(0), row.getLong(1), row.getLong(2)));
    }
    return spoken;
  }

  private static List<Day> days(RowSet<Row> rows) {
    List<Day> days = new ArrayList<>();
    for (Row row : rows) {
      days.add(
          new Day(
              row.getLocalDate(0),
              row.getString(1),
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              row.getLong(5)));
    }
    return days;
  }
}
