package io.glidepath.store;

import io.glidepath.review.Candidates;
import io.glidepath.review.ReviewStanding;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is worth a review, in PostgreSQL. Thread-safe. */
final class PgCandidates implements Candidates {
  private final Pool pool;

  PgCandidates(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<List<Benchmark>> benchmarks(Instant since) {
    return list(
        CandidateSql.BENCHMARKS,
        Tuple.of(Columns.storable(since)),
        row ->
            new Benchmark(
                row.getString(0),
                row.getString(1),
                row.getDouble(2),
                row.getDouble(3),
                row.getLong(4)));
  }

  @Override
  public CompletionStage<List<Subject>> hardest(Area area, Collection<Benchmark> benchmarks) {
    Tuple parameters = area(area);
    parameters.addArrayOfString(texts(benchmarks, Benchmark::segment));
    parameters.addArrayOfString(texts(benchmarks, Benchmark::channel));
    parameters.addArrayOfDouble(benchmarks.stream().map(Benchmark::p90).toArray(Double[]::new));
    return list(CandidateSql.HARDEST, parameters, PgCandidates::subject);
  }

  private static String[] texts(
      Collection<Benchmark> benchmarks, Function<Benchmark, @Nullable String> member) {
    return benchmarks.stream().map(member).toArray(String[]::new);
  }

  @Override
  public CompletionStage<List<Reaction>> cameBack(Area area, Duration within) {
    Tuple parameters = area(area).addValue(interval(within));
    return list(CandidateSql.CAME_BACK, parameters, PgCandidates::reaction);
  }

  private static io.vertx.pgclient.data.Interval interval(Duration within) {
    return io.vertx.pgclient.data.Interval.of(within);
  }

  @Override
  public CompletionStage<List<Reaction>> dismissed(Area area, Collection<String> rules) {
    return reacted(area, rules, "dismissed", "muted");
  }

  @Override
  public CompletionStage<List<Reaction>> accepted(Area area, Collection<String> rules) {
    return reacted(area, rules, "accepted");
  }

  private CompletionStage<List<Reaction>> reacted(
      Area area, Collection<String> rules, String... actions) {
    if (rules.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    Tuple parameters = area(area).addArrayOfString(rules.toArray(String[]::new));
    return list(CandidateSql.ODD, parameters.addArrayOfString(actions), PgCandidates::reaction);
  }

  @Override
  public CompletionStage<List<Subject>> drawn(Area area, int in) {
    return list(CandidateSql.DRAWN, area(area).addInteger(in), PgCandidates::subject);
  }

  @Override
  public CompletionStage<List<Subject>> assigned(Area area) {
    return list(CandidateSql.ASSIGNED, area(area), PgCandidates::subject);
  }

  @Override
  public CompletionStage<List<Reaction>> seconds(Area area) {
    return list(CandidateSql.SECONDS, area(area), PgCandidates::reaction);
  }

  private static Tuple area(Area area) {
    return Tuple.of(
        Columns.storable(area.since()),
        area.limit(),
        text(area.team()),
        text(area.agentId()),
        AdviceJson.storable(area.viewer()));
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null ? null : AdviceJson.storable(value);
  }

  private static Subject subject(Row row) {
    return new Subject(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        time(row, 8),
        time(row, 9),
        row.getInteger(10),
        standing(row));
  }

  private static ReviewStanding standing(Row row) {
    String[] given = row.getArrayOfStrings("given");
    Instant at = time(row, row.getColumnIndex("given_at"));
    return new ReviewStanding(
        row.getLong("reviewers"),
        row.getBoolean("mine"),
        row.getBoolean("paired"),
        given == null || at == null
            ? null
            : new ReviewStanding.Given(given[0], given[1], at, row.getBoolean("heard")));
  }

  private static Reaction reaction(Row row) {
    return new Reaction(
        subject(row),
        row.getString("rule"),
        row.getLong("decision_id"),
        time(row, row.getColumnIndex("again")),
        row.getString("again_on"));
  }

  private static @Nullable Instant time(Row row, int column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }

  private <T> CompletionStage<List<T>> list(String sql, Tuple parameters, Function<Row, T> read) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(
            rows -> {
              List<T> items = new ArrayList<>(rows.size());
              rows.forEach(row -> items.add(read.apply(row)));
              return items;
            })
        .toCompletionStage();
  }
}
