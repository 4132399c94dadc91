package io.glidepath.store.insight;

import io.glidepath.insight.journey.JourneyCounts;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What was counted at touchpoints, read from PostgreSQL. Thread-safe. */
final class PgJourneyCounts implements JourneyCounts {
  private static final String SUMS =
      "select touchpoint, issue, day >= $2, "
          + SumRows.SUMS
          + " from insight_roll_day where day between $1 and $3 group by 1, 2, 3";

  private static final String REPEATS =
      "select touchpoint, day >= $2, sum(n)::bigint from insight_roll_count where day between $1 and $3"
          + " and kind = 'gap' and touchpoint <> '' and name::integer <= 7 group by 1, 2";

  private static final String COMERS =
      "select touchpoint, sum(n)::bigint from insight_roll_count where day between $1 and $2"
          + " and kind = 'gap' and touchpoint <> '' and name::integer > day - $1 group by 1";

  private static final String MET =
      "select touchpoint, name, sum(n)::bigint from insight_roll_count where day between $1 and $2"
          + " and kind = $3 and touchpoint <> '' group by 1, 2 having sum(n) > 0 order by 3 desc, 2";

  private static final String REACHED =
      "select name, touchpoint, sum(n)::bigint from insight_roll_count where day between $1 and $2"
          + " and kind = 'reached' group by 1, 2 having sum(n) > 0";

  private static final String CAME =
      "select day, name, touchpoint, sum(n)::bigint from insight_roll_count"
          + " where day between $1 and $2 and kind = 'came' group by 1, 2, 3 having sum(n) > 0";

  private static final String WENT =
      "select day, touchpoint, split_part(name, ' ', 1)::integer, substr(name, strpos(name, ' ') + 1),"
          + " sum(n)::bigint from insight_roll_count where day between $1 and $2 and kind = 'went'"
          + " group by 1, 2, 3, 4 having sum(n) > 0";

  private static final String SIGNALS =
      "select name, sum(n)::bigint from insight_roll_count where day between $1 and $2"
          + " and kind = 'signal' group by 1 having sum(n) > 0";

  /** The names of outcomes begin with their band of effort. */
  private static final String OUTCOMES =
      "select touchpoint, split_part(name, ':', 2), sum(n)::bigint from insight_roll_count"
          + " where day between $1 and $2 and kind = 'outcome' and touchpoint <> ''"
          + " group by 1, 2 having sum(n) > 0";

  /** Among the hardest hundred of each issue that came there. */
  private static final String HARDEST =
      """
      select touchpoint, interaction_id, score from (
        select p.touchpoint, c.interaction_id, c.score, row_number() over (
          partition by p.touchpoint order by c.score desc, c.interaction_id) as place
        from (select distinct touchpoint, issue from insight_roll_day
            where day between $1 and $2 and touchpoint <> '') p
          cross join lateral (
            select h.interaction_id, h.score from (
                select interaction_id, score, touchpoint, day from insight_contact
                where issue = p.issue and score > 0
                order by score desc, interaction_id limit 100) h
            where h.touchpoint = p.touchpoint and h.day between $1 and $2 limit 3) c) t
      where place <= 3 order by touchpoint, place
      """;

  /** Who came so many days before may still be looked for at the next stage. */
  private static final int MOST_WITHIN = 30;

  private final Pool pool;

  PgJourneyCounts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Counted> journeys(LocalDate since, LocalDate middle, LocalDate until) {
    Tuple halves = Tuple.of(since, middle, until);
    Tuple days = Tuple.of(since, until);
    Future<List<AtTouchpoint>> sums =
        list(
            SUMS,
            halves,
            row ->
                new AtTouchpoint(
                    row.getString(0), row.getString(1), row.getBoolean(2), SumRows.sums(row, 3)));
    Future<List<Repeats>> repeats =
        list(
            REPEATS,
            halves,
            row -> new Repeats(row.getString(0), row.getBoolean(1), row.getLong(2)));
    Future<List<Comers>> comers =
        list(COMERS, days, row -> new Comers(row.getString(0), row.getLong(1)));
    Future<List<Met>> charges = met(since, until, "charge");
    Future<List<Met>> causes = met(since, until, "cause");
    Future<List<Reached>> reached =
        list(REACHED, days, row -> new Reached(row.getString(0), row.getString(1), row.getLong(2)));
    Tuple longer = Tuple.of(since.minusDays(MOST_WITHIN), until);
    Future<List<Came>> came =
        list(
            CAME,
            longer,
            row ->
                new Came(row.getLocalDate(0), row.getString(1), row.getString(2), row.getLong(3)));
    Future<List<Went>> went =
        list(
            WENT,
            longer,
            row ->
                new Went(
                    row.getLocalDate(0),
                    row.getString(1),
                    row.getInteger(2),
                    row.getString(3),
                    row.getLong(4)));
    Future<List<Signals>> signals =
        list(SIGNALS, days, row -> new Signals(row.getString(0), row.getLong(1)));
    Future<List<Outcome>> outcomes =
        list(
            OUTCOMES, days, row -> new Outcome(row.getString(0), row.getString(1), row.getLong(2)));
    Future<List<Hard>> hardest =
        list(HARDEST, days, row -> new Hard(row.getString(0), row.getString(1), row.getInteger(2)));
    return Future.all(
            List.of(
                sums, repeats, comers, charges, causes, reached, came, went, signals, outcomes,
                hardest))
        .map(
            all ->
                new Counted(
                    sums.result(),
                    repeats.result(),
                    comers.result(),
                    charges.result(),
                    causes.result(),
                    reached.result(),
                    came.result(),
                    went.result(),
                    signals.result(),
                    outcomes.result(),
                    hardest.result()))
        .toCompletionStage();
  }

  private Future<List<Met>> met(LocalDate since, LocalDate until, String kind) {
    return list(
        MET,
        Tuple.of(since, until, kind),
        row -> new Met(row.getString(0), row.getString(1), row.getLong(2)));
  }

  private <T> Future<List<T>> list(String sql, Tuple parameters, Function<Row, T> each) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(
            rows -> {
              List<T> list = new ArrayList<>();
              rows.forEach(row -> list.add(each.apply(row)));
              return list;
            });
  }
}
