package io.glidepath.store;

import io.glidepath.review.ReviewWork;
import io.glidepath.review.Unanswerable;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Who is to hear what, in PostgreSQL. Thread-safe. */
final class PgReviewWork implements ReviewWork {
  private static final String ASSIGN =
      """
      insert into review_assignment (interaction_id, reviewer, by_whom, at)
      select id, $2::text, $3::text, $4::timestamptz from interaction where id = $1
      on conflict (interaction_id) do update
        set reviewer = excluded.reviewer, by_whom = excluded.by_whom, at = excluded.at
      """;

  private static final String RELEASE = "delete from review_assignment where interaction_id = $1";

  private static final String REVIEWERS =
      """
      select by_whom as name from review where at >= $1
      union select reviewer from review_assignment
      order by name
      """;

  private static final String WEEK =
      """
      select (select per_week from review_goal where reviewer = $1),
        (select count(distinct interaction_id) from review where by_whom = $1 and at >= $2)
      """;

  private static final String AIM =
      """
      insert into review_goal (reviewer, per_week) values ($1, $2)
      on conflict (reviewer) do update set per_week = excluded.per_week
      """;

  private final Pool pool;

  PgReviewWork(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Assignment> assign(Assignment assignment) {
    Tuple row =
        Tuple.of(
            AdviceJson.storable(assignment.interactionId()),
            AdviceJson.storable(assignment.reviewer()),
            AdviceJson.storable(assignment.by()),
            Columns.storable(assignment.at()));
    return pool.preparedQuery(ASSIGN)
        .execute(row)
        .compose(
            done ->
                done.rowCount() == 0
                    ? Future.<Assignment>failedFuture(unknown())
                    : Future.succeededFuture(assignment))
        .toCompletionStage();
  }

  private static Unanswerable unknown() {
    return new Unanswerable(Unanswerable.Kind.UNKNOWN, "There is no such interaction.");
  }

  @Override
  public CompletionStage<Boolean> release(String interactionId) {
    return pool.preparedQuery(RELEASE)
        .execute(Tuple.of(AdviceJson.storable(interactionId)))
        .map(done -> done.rowCount() > 0)
        .toCompletionStage();
  }

  @Override
  public CompletionStage<List<String>> reviewers(Instant since) {
    return pool.preparedQuery(REVIEWERS)
        .execute(Tuple.of(Columns.storable(since)))
        .map(
            rows -> {
              List<String> names = new ArrayList<>(rows.size());
              rows.forEach(row -> names.add(row.getString(0)));
              return names;
            })
        .toCompletionStage();
  }

  @Override
  public CompletionStage<Week> week(String reviewer, Instant began) {
    return pool.preparedQuery(WEEK)
        .execute(Tuple.of(AdviceJson.storable(reviewer), Columns.storable(began)))
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new Week(row.getInteger(0), row.getLong(1));
            })
        .toCompletionStage();
  }

  @Override
  public CompletionStage<Void> aim(String reviewer, int perWeek) {
    return pool.preparedQuery(AIM)
        .execute(Tuple.of(AdviceJson.storable(reviewer), perWeek))
        .<Void>mapEmpty()
        .toCompletionStage();
  }
}
