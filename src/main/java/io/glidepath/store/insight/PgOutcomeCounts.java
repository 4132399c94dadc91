package io.glidepath.store.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.OutcomeCounts;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What came of customers, read from PostgreSQL. Thread-safe. */
public final class PgOutcomeCounts implements OutcomeCounts {
  private static final String COUNTED =
      "select kind, name, sum(n)::bigint from insight_count"
          + PgIssueCounts.WHICH
          + "and kind in ('band', 'outcome') group by kind, name having sum(n) > 0";

  /** {@code lost} stands for two outcomes, as it is counted. */
  private static final String BEHIND =
      """
      select band, word, interaction_id, score from (
        select least(60, score / 20 * 20) as band, word, interaction_id, score, row_number() over (
          partition by least(60, score / 20 * 20), word order by day desc, interaction_id) as place
        from insight_contact cross join lateral (
          select unnest(came) as word
          union all
          select 'lost' where came && array['cancelled', 'downgraded']) w
      """
          + PgIssueCounts.WHICH
          + "and counts and leads and came <> '{}') t where place <= 3 order by place";

  private final Pool pool;

  public PgOutcomeCounts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Outcomes> outcomes(Asked asked) {
    Tuple which = PgIssueCounts.which(asked);
    Future<RowSet<Row>> counted = pool.preparedQuery(Grain.of(COUNTED, asked)).execute(which);
    Future<RowSet<Row>> behind = pool.preparedQuery(BEHIND).execute(which);
    return Future.all(counted, behind)
        .map(both -> outcomes(counted.result(), behind.result()))
        .toCompletionStage();
  }

  private static Outcomes outcomes(RowSet<Row> counted, RowSet<Row> behind) {
    List<Customers> customers = new ArrayList<>();
    List<Came> came = new ArrayList<>();
    for (Row row : counted) {
      String[] name = row.getString(1).split(":", 2);
      int from = Integer.parseInt(name[0]);
      if (name.length == 1) {
        customers.add(new Customers(from, row.getLong(2)));
      } else {
        came.add(new Came(from, name[1], row.getLong(2)));
      }
    }
    List<Behind> links = new ArrayList<>();
    behind.forEach(
        row ->
            links.add(
                new Behind(
                    row.getInteger(0), row.getString(1), row.getString(2), row.getInteger(3))));
    return new Outcomes(customers, came, links);
  }
}
