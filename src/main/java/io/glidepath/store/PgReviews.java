package io.glidepath.store;

import io.glidepath.advice.Act;
import io.glidepath.advice.Records.Page;
import io.glidepath.review.Judgement;
import io.glidepath.review.Review;
import io.glidepath.review.Reviews;
import io.glidepath.review.RuleTally;
import io.glidepath.review.Unanswerable;
import io.glidepath.store.GroupWriting.Statement;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Reviews in PostgreSQL; each goes on the log in its own transaction. Thread-safe. */
final class PgReviews implements Reviews {
  private static final int MOST = 1_000;

  private final Pool pool;
  private final LogWriting log;

  PgReviews(Pool pool, LogWriting log) {
    this.pool = pool;
    this.log = log;
  }

  @Override
  public CompletionStage<Review> add(Review.Draft draft) {
    return pool.withTransaction(
            line ->
                line.preparedQuery(ReviewSql.DECISION)
                    .execute(Tuple.of(draft.decisionId()))
                    .map(PgReviews::decision)
                    .compose(decision -> add(line, draft, decision)))
        .toCompletionStage();
  }

  private static Row decision(RowSet<Row> found) {
    Iterator<Row> rows = found.iterator();
    if (!rows.hasNext()) {
      throw new Unanswerable(Unanswerable.Kind.UNKNOWN, "There is no such decision.");
    }
    return rows.next();
  }

  private Future<Review> add(SqlConnection line, Review.Draft draft, Row decision) {
    String interactionId = decision.getString(0);
    String rule = decision.getString(1);
    Statement act = log.acts(List.of(act(draft, interactionId, rule)));
    return line.preparedQuery(act.sql())
        .execute(act.parameters())
        .map(rows -> rows.iterator().next().getLong(0))
        .map(
            id ->
                new Review(
                    id,
                    draft.decisionId(),
                    interactionId,
                    rule,
                    draft.verdict(),
                    draft.note(),
                    draft.by(),
                    draft.at()))
        .compose(review -> write(line, review).map(review));
  }

  /** The act says who judged what; the note is not part of it. */
  private static Act act(Review.Draft draft, String interactionId, String rule) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("decision", Long.toString(draft.decisionId()));
    detail.put("rule", rule);
    detail.put("verdict", draft.verdict().word());
    return new Act(Act.Kind.REVIEWED, draft.by(), draft.at(), interactionId, detail);
  }

  private static Future<?> write(SqlConnection line, Review review) {
    Tuple row =
        Tuple.of(
            review.id(),
            review.decisionId(),
            review.interactionId(),
            review.rule(),
            review.verdict().word(),
            AdviceJson.storable(review.by()));
    row.addOffsetDateTime(Columns.storable(review.at()));
    Future<RowSet<Row>> written = line.preparedQuery(ReviewSql.ADD).execute(row);
    String note = review.note();
    return note == null
        ? written
        : written.compose(
            added ->
                line.preparedQuery(ReviewSql.NOTE)
                    .execute(
                        Tuple.of(review.id(), review.interactionId(), AdviceJson.storable(note))));
  }

  @Override
  public CompletionStage<Page<Review>> reviews(Query query) {
    Judgement verdict = query.verdict();
    Instant since = query.since();
    Narrowing narrowing =
        new Narrowing()
            .by("r.interaction_id = ?", query.interactionId())
            .by("r.rule = ?", query.rule())
            .by("r.verdict = ?", verdict == null ? null : verdict.word())
            .by("r.at >= ?", since == null ? null : Columns.storable(since));
    if (query.after() != null) {
      narrowing.by("r.id < ?", Cursor.parse(query.after()).position());
    }
    int limit = Math.max(1, Math.min(MOST, query.limit()));
    String sql = ReviewSql.REVIEWS + narrowing.where() + " order by r.id desc limit " + (limit + 1);
    return list(sql, narrowing.parameters(), PgReviews::review)
        .map(rows -> page(rows, limit))
        .toCompletionStage();
  }

  private static Page<Review> page(List<Review> rows, int limit) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<Review> items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, new Cursor(items.get(limit - 1).id(), "").text());
  }

  private static Review review(Row row) {
    return new Review(
        row.getLong(0),
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Judgement.of(row.getString(4)).orElseThrow(),
        row.getString(5),
        row.getString(6),
        row.getOffsetDateTime(7).toInstant());
  }

  @Override
  public CompletionStage<List<RuleTally>> tallies(Instant since) {
    return list(ReviewSql.TALLIES, Tuple.of(Columns.storable(since)), PgReviews::tally)
        .toCompletionStage();
  }

  private static RuleTally tally(Row row) {
    return new RuleTally(
        row.getString(0),
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7));
  }

  @Override
  public CompletionStage<List<String>> reviewed(Collection<String> interactionIds) {
    Tuple ids = Tuple.tuple().addArrayOfString(interactionIds.toArray(String[]::new));
    return list(ReviewSql.REVIEWED, ids, row -> row.getString(0)).toCompletionStage();
  }

  private <T> Future<List<T>> list(String sql, Tuple parameters, Function<Row, T> read) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(
            rows -> {
              List<T> items = new ArrayList<>(rows.size());
              rows.forEach(row -> items.add(read.apply(row)));
              return items;
            });
  }
}
