package io.glidepath.store.insight;

import io.glidepath.insight.listening.PostCounts;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What listening posts heard, read from PostgreSQL. Thread-safe. */
final class PgPostCounts implements PostCounts {
  private static final String HEARD =
      """
      select name, channel, cut, value, coalesce(sum(n) filter (where kind = 'heard'), 0)::bigint,
        coalesce(sum(n) filter (where kind = 'said'), 0)::bigint
      from insight_roll_post where day between $1 and $2
      group by name, channel, cut, value having sum(n) > 0
      """;

  private static final String LAST =
      "select name, channel, max(day) from insight_roll_post where kind = 'heard' and cut = 'all'"
          + " and day between $1::date - 90 and $1 and n > 0 group by name, channel";

  /** Of the latest of a post; one of a channel that few of these came by may have none. */
  private static final String BEHIND =
      """
      select k.name, k.channel, t.interaction_id from (
          select distinct name, channel from insight_roll_post
          where kind = 'said' and cut = 'all' and day between $1 and $2 and n > 0) k
        cross join lateral (
          select l.interaction_id from (
              select interaction_id, day from insight_told
              where kind = 'said' and name = k.name and day between $1 and $2
              order by day desc limit 500) l
            join insight_contact c on c.interaction_id = l.interaction_id and c.channel = k.channel
          order by l.day desc, l.interaction_id limit 3) t
      """;

  private final Pool pool;

  PgPostCounts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Listened> read(LocalDate since, LocalDate until) {
    Future<List<Heard>> heard = list(HEARD, Tuple.of(since, until), PgPostCounts::heard);
    Future<List<Last>> last =
        list(
            LAST,
            Tuple.of(until),
            row -> new Last(row.getString(0), row.getString(1), row.getLocalDate(2)));
    Future<List<Behind>> behind =
        list(
            BEHIND,
            Tuple.of(since, until),
            row -> new Behind(row.getString(0), row.getString(1), row.getString(2)));
    return Future.all(heard, last, behind)
        .map(all -> new Listened(heard.result(), last.result(), behind.result()))
        .toCompletionStage();
  }

  private static Heard heard(Row row) {
    String cut = row.getString(2);
    By by = cut.equals("all") ? By.NOTHING : By.valueOf(cut.toUpperCase(Locale.ROOT));
    return new Heard(
        row.getString(0), row.getString(1), by, row.getString(3), row.getLong(4), row.getLong(5));
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
