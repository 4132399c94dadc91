package io.glidepath.store.insight;

import io.glidepath.insight.goal.GoalHistory;
import io.glidepath.insight.goal.GoalRevision;
import io.glidepath.store.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Changes of goals in PostgreSQL. Thread-safe. */
public final class PgGoalHistory implements GoalHistory {
  private static final String LATEST =
      "select no, at, by_whom, why, goal, diff from goal_revision order by no desc limit $1";
  private static final String ADD =
      """
      insert into goal_revision (no, at, by_whom, why, goal, diff)
      select coalesce(max(no), 0) + 1, $1, $2, $3, $4, $5 from goal_revision
      returning no
      """;

  private final Pool pool;

  public PgGoalHistory(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<List<GoalRevision>> latest(int most) {
    return pool.preparedQuery(LATEST)
        .execute(Tuple.of(most))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(PgGoalHistory::read).toList())
        .toCompletionStage();
  }

  /** The file is written before the commit, so that no revision is kept that was not written. */
  @Override
  public CompletionStage<GoalRevision> add(GoalRevision revision, Runnable write) {
    Tuple values =
        Tuple.of(
            Columns.storable(revision.at()),
            revision.by(),
            revision.why(),
            revision.goal(),
            revision.diff());
    return pool.withTransaction(
            line ->
                line.preparedQuery(ADD)
                    .execute(values)
                    .compose(
                        added ->
                            Future.fromCompletionStage(CompletableFuture.runAsync(write))
                                .map(done -> added.iterator().next().getLong(0))))
        .map(revision::withNo)
        .toCompletionStage();
  }

  private static GoalRevision read(Row row) {
    return new GoalRevision(
        row.getLong(0),
        row.getOffsetDateTime(1).toInstant(),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5));
  }
}
