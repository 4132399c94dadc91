package io.glidepath.store.insight;

import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.PatienceAlarm;
import io.glidepath.insight.Trap;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What was counted, read from PostgreSQL. Thread-safe. */
final class PgIssueCounts implements IssueCounts {
  static final String WHICH =
      """
       where day between $1 and $2 and ($3::text is null or segment = $3)
        and ($4::text is null or channel = $4) and ($5::text is null or language = $5)
      """;

  private static final String DAYS =
      "select day, issue, segment, "
          + SumRows.SUMS
          + " from insight_day"
          + WHICH
          + "group by day, issue, segment";

  private static final String WEEKS =
      "select date_trunc('week', day)::date, issue, '', "
          + SumRows.SUMS
          + " from insight_day"
          + WHICH
          + "and issue <> '' group by 1, issue order by 1";

  private static final String TRAPPED =
      """
      select trap, issue, interaction_id, score, count(*) over (partition by trap) from (
        select day, issue, segment, channel, language, interaction_id, score, unnest(array[
          case when nps >= 9 and score >= 60 then 'promoters-at-risk' end,
          case when csat >= 9000 and (score >= 60 or gap <= 7) then 'kind-agent-hard-process' end,
          case when cause = any($6) then 'need-not-have-been' end]) as trap
        from insight_contact
        where counts and (nps >= 9 and score >= 60 or csat >= 9000 or cause is not null)) t
      """
          + WHICH
          + "and trap is not null order by day desc, interaction_id limit 300";

  /** A customer is counted with the first of their contacts on these days. */
  private static final String COMINGS =
      "select issue, coalesce(sum(n) filter (where name::integer > day - $1), 0)::bigint,"
          + " coalesce(sum(n) filter (where name::integer <= 7), 0)::bigint from insight_count"
          + WHICH
          + "and kind = 'gap' and issue <> '' group by issue";

  private static final String CELLS =
      "select d.*, coalesce(c.customers, 0)::bigint from (select issue, channel, "
          + SumRows.SUMS
          + " from insight_day"
          + WHICH
          + "and issue <> '' group by issue, channel) d left join (select issue, channel,"
          + " sum(n) filter (where name::integer > day - $1) as customers from insight_count"
          + WHICH
          + "and kind = 'gap' group by issue, channel) c using (issue, channel)"
          + " order by issue, channel";

  private static final String NAMED =
      "select issue, name, sum(n)::bigint from insight_count"
          + WHICH
          + "and kind = $6 group by issue, name having sum(n) > 0 order by 3 desc, 2";

  private static final String MET =
      """
      select issue, word, interaction_id from (
        select day, issue, word, interaction_id, row_number() over (
          partition by issue, word order by day desc, interaction_id) as place
        from insight_contact cross join lateral (
          select distinct word from unnest(obstacles) word) w
      """
          + WHICH
          + "and obstacles <> '{}') t where place <= 3 order by issue, word, place";

  private static final String HARDEST =
      "select i.issue, c.interaction_id, c.score from (select distinct issue from insight_day"
          + WHICH
          + """
            and issue <> '') i
            cross join lateral (
              select interaction_id, score from insight_contact
              where issue = i.issue and day between $1 and $2 and score > 0
                and ($3::text is null or segment = $3) and ($4::text is null or channel = $4)
                and ($5::text is null or language = $5)
              order by score desc, interaction_id limit 3) c
            """;

  private static final String LATEST = "select max(received_to) from insight_contact";

  private final Pool pool;

  PgIssueCounts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<List<Cell>> map(Asked asked) {
    return list(
            CELLS,
            which(asked),
            row ->
                new Cell(
                    row.getString(0),
                    row.getString(1),
                    row.getLong(row.size() - 1),
                    SumRows.sums(row, 2)))
        .toCompletionStage();
  }

  @Override
  public CompletionStage<Counts> read(Asked asked) {
    Tuple which = which(asked);
    Future<List<DaySums>> days = list(Grain.of(DAYS, asked), which, PgIssueCounts::day);
    Tuple lately =
        Tuple.of(
            asked.until().with(DayOfWeek.MONDAY).minusWeeks(PatienceAlarm.WEEKS - 1L),
            asked.until(),
            asked.segment(),
            asked.channel(),
            asked.language());
    Future<List<WeekSums>> weeks =
        list(
            Grain.of(WEEKS, asked),
            lately,
            row -> new WeekSums(row.getString(1), row.getLocalDate(0), day(row).sums()));
    Future<List<Comings>> comings =
        list(
            Grain.of(COMINGS, asked),
            which,
            row -> new Comings(row.getString(0), row.getLong(1), row.getLong(2)));
    Future<List<Named>> charges = named(asked, "charge");
    Future<List<Named>> obstacles = named(asked, "obstacle");
    Future<List<Hard>> hardest =
        list(
            Grain.of(HARDEST, asked),
            which,
            row -> new Hard(row.getString(0), row.getString(1), row.getInteger(2)));
    Future<List<OffsetDateTime>> latest =
        list(LATEST, Tuple.tuple(), row -> row.getOffsetDateTime(0));
    return Future.all(List.of(days, weeks, comings, charges, obstacles, hardest, latest))
        .map(
            all -> {
              OffsetDateTime to = latest.result().get(0);
              return new Counts(
                  days.result(),
                  weeks.result(),
                  comings.result(),
                  charges.result(),
                  obstacles.result(),
                  hardest.result(),
                  to == null ? null : to.toInstant());
            })
        .toCompletionStage();
  }

  @Override
  public CompletionStage<Traps> traps(Asked asked, List<String> ours) {
    Tuple which = which(asked);
    which.addArrayOfString(ours.toArray(String[]::new));
    return pool.preparedQuery(TRAPPED)
        .execute(which)
        .map(
            rows -> {
              Map<Trap, Long> counts = new EnumMap<>(Trap.class);
              List<Trapped> latest = new ArrayList<>();
              for (Row row : rows) {
                Trap trap = Trap.of(row.getString(0)).orElseThrow();
                counts.put(trap, row.getLong(4));
                latest.add(
                    new Trapped(trap, row.getString(1), row.getString(2), row.getInteger(3)));
              }
              return new Traps(counts, latest);
            })
        .toCompletionStage();
  }

  /** The parameters of {@link #WHICH}. */
  static Tuple which(Asked asked) {
    return Tuple.of(
        asked.since(), asked.until(), asked.segment(), asked.channel(), asked.language());
  }

  private Future<List<Named>> named(Asked asked, String kind) {
    return list(
        Grain.of(NAMED, asked),
        which(asked).addString(kind),
        row -> new Named(row.getString(0), row.getString(1), row.getLong(2)));
  }

  @Override
  public CompletionStage<List<Met>> obstacles(Asked asked) {
    return list(
            MET, which(asked), row -> new Met(row.getString(0), row.getString(1), row.getString(2)))
        .toCompletionStage();
  }

  private <T> Future<List<T>> list(String sql, Tuple parameters, Function<Row, T> each) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(
            (RowSet<Row> rows) -> {
              List<T> list = new ArrayList<>();
              rows.forEach(row -> list.add(each.apply(row)));
              return list;
            });
  }

  private static DaySums day(Row row) {
    return new DaySums(
        row.getLocalDate(0), row.getString(1), row.getString(2), SumRows.sums(row, 3));
  }
}
