package io.glidepath.store;

import io.glidepath.log.Act;
import io.glidepath.log.Records.Page;
import io.glidepath.review.Judgement;
import io.glidepath.review.Review;
import io.glidepath.review.Review.About.Deed;
import io.glidepath.review.Review.About.Silence;
import io.glidepath.review.ReviewPair;
import io.glidepath.review.Reviews;
import io.glidepath.review.RuleCourse;
import io.glidepath.review.RuleTally;
import io.glidepath.review.Unanswerable;
import io.glidepath.store.GroupWriting.Statement;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reviews in PostgreSQL; each goes on the log in its own transaction. Thread-safe. */
final class PgReviews implements Reviews {
  private static final int MOST = 1_000;

  private final Pool pool;
  private final PgVault vault;
  private final LogWriting log;
  private final ActNotes notes;
  private final int secondPercent;

  /** Of {@code secondPercent} in a hundred reviewed interactions two reviewers are asked. */
  PgReviews(Pool pool, PgVault vault, LogWriting log, int secondPercent) {
    this.pool = pool;
    this.secondPercent = secondPercent;
    this.vault = vault;
    this.log = log;
    notes = new ActNotes(vault);
  }

  @Override
  public CompletionStage<Review> add(Review.Draft draft) {
    return pool.withTransaction(
            line ->
                about(line, draft)
                    .compose(review -> draw(line, review).map(review))
                    .compose(review -> log(line, review))
                    .compose(review -> write(line, review).map(review)))
        .toCompletionStage();
  }

  /** The review without its id; fails if what it is about is not there. */
  private static Future<Review> about(SqlConnection line, Review.Draft draft) {
    if (draft.about() instanceof Deed deed) {
      return line.preparedQuery(ReviewSql.DECISION)
          .execute(Tuple.of(deed.decisionId()))
          .map(rows -> only(rows, "There is no such decision."))
          .map(row -> review(draft, deed.decisionId(), row.getString(0), row.getString(1), null));
    }
    Silence silence = (Silence) draft.about();
    return line.preparedQuery(ReviewSql.INTERACTION)
        .execute(Tuple.of(AdviceJson.storable(silence.interactionId())))
        .map(rows -> only(rows, "There is no such interaction."))
        .map(row -> review(draft, null, silence.interactionId(), silence.rule(), silence.seq()));
  }

  private static Row only(RowSet<Row> found, String missing) {
    if (found.size() == 0) {
      throw new Unanswerable(Unanswerable.Kind.UNKNOWN, missing);
    }
    return found.iterator().next();
  }

  private static Review review(
      Review.Draft draft,
      @Nullable Long decisionId,
      String interactionId,
      @Nullable String rule,
      @Nullable Long seq) {
    return new Review(
        0,
        decisionId,
        interactionId,
        rule,
        seq,
        draft.verdict(),
        draft.note(),
        draft.by(),
        draft.at());
  }

  /** Whether a second reviewer is asked is settled by the first review. */
  private Future<?> draw(SqlConnection line, Review review) {
    Tuple row =
        Tuple.of(
            AdviceJson.storable(review.interactionId()),
            Columns.storable(review.at()),
            secondPercent);
    return line.preparedQuery(ReviewSql.DRAW_PAIR).execute(row);
  }

  /** Puts it on the log, which gives it its id. */
  private Future<Review> log(SqlConnection line, Review review) {
    Statement act = log.acts(List.of(act(review)));
    return line.preparedQuery(act.sql())
        .execute(act.parameters())
        .map(rows -> review.withId(rows.iterator().next().getLong(0)));
  }

  /** The act says who judged what; the note is not part of it. */
  private static Act act(Review review) {
    Map<String, String> detail = new LinkedHashMap<>();
    put(detail, "decision", review.decisionId());
    put(detail, "rule", review.rule());
    put(detail, "seq", review.seq());
    detail.put("verdict", review.verdict().word());
    return new Act(Act.Kind.REVIEWED, review.by(), review.at(), review.interactionId(), detail);
  }

  private static void put(Map<String, String> detail, String name, @Nullable Object value) {
    if (value != null) {
      detail.put(name, value.toString());
    }
  }

  private Future<?> write(SqlConnection line, Review review) {
    Tuple row =
        Tuple.of(
            review.id(),
            review.decisionId(),
            review.interactionId(),
            review.rule(),
            review.seq(),
            review.verdict().word());
    row.addString(AdviceJson.storable(review.by()));
    row.addOffsetDateTime(Columns.storable(review.at()));
    Future<RowSet<Row>> written = line.preparedQuery(ReviewSql.ADD).execute(row);
    String note = review.note();
    return note == null
        ? written
        : written.compose(added -> notes.add(line, review.id(), review.interactionId(), note));
  }

  @Override
  public CompletionStage<Page<Review>> reviews(Query query) {
    Judgement verdict = query.verdict();
    Instant since = query.since();
    WhereClause narrowing =
        new WhereClause()
            .by(ReviewSql.SEEN_BY, query.viewer())
            .by("r.interaction_id = ?", query.interactionId())
            .by("r.rule = ?", query.rule())
            .by("r.verdict = ?", verdict == null ? null : verdict.word())
            .by("r.at >= ?", since == null ? null : Columns.storable(since));
    if (query.after() != null) {
      narrowing.by("r.id < ?", Cursor.parse(query.after()).position());
    }
    int limit = Math.max(1, Math.min(MOST, query.limit()));
    String sql = ReviewSql.REVIEWS + narrowing.where() + " order by r.id desc limit " + (limit + 1);
    return pool.preparedQuery(sql)
        .execute(narrowing.parameters())
        .compose(rows -> Unsealing.of(vault, pool, rows, 6).map(keys -> read(rows, keys)))
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

  private static List<Review> read(RowSet<Row> rows, Unsealing unsealing) {
    List<Review> reviews = new ArrayList<>(rows.size());
    rows.forEach(row -> reviews.add(review(row, unsealing)));
    return reviews;
  }

  private static Review review(Row row, Unsealing unsealing) {
    return new Review(
        row.getLong(0),
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        Judgement.of(row.getString(5)).orElseThrow(),
        unsealing.text(row, 6, SealContext.note(row.getLong(0))),
        row.getString(7),
        row.getOffsetDateTime(8).toInstant());
  }

  @Override
  public CompletionStage<List<ReviewPair>> pairs(Instant since, int limit) {
    return list(
            ReviewSql.PAIRS,
            Tuple.of(Columns.storable(since), limit),
            row -> List.of(row.getLong(0), row.getLong(1)))
        .compose(this::pairs)
        .toCompletionStage();
  }

  private Future<List<ReviewPair>> pairs(List<List<Long>> ids) {
    Long[] all = ids.stream().flatMap(List::stream).toArray(Long[]::new);
    return pool.preparedQuery(ReviewSql.REVIEWS + " where r.id = any($1)")
        .execute(Tuple.tuple().addArrayOfLong(all))
        .compose(rows -> Unsealing.of(vault, pool, rows, 6).map(keys -> read(rows, keys)))
        .map(
            reviews -> {
              Map<Long, Review> byId =
                  reviews.stream().collect(Collectors.toMap(Review::id, Function.identity()));
              return ids.stream()
                  .map(pair -> pair.stream().map(byId::get).map(Objects::requireNonNull).toList())
                  .map(pair -> new ReviewPair(pair.get(0), pair.get(1)))
                  .toList();
            });
  }

  @Override
  public CompletionStage<List<RuleTally>> tallies(Instant since) {
    return list(ReviewSql.TALLIES, Tuple.of(Columns.storable(since)), PgReviews::tally)
        .toCompletionStage();
  }

  @Override
  public CompletionStage<List<RuleCourse>> courses(Instant since) {
    return list(ReviewSql.COURSES, Tuple.of(Columns.storable(since)), PgReviews::course)
        .toCompletionStage();
  }

  private static RuleCourse course(Row row) {
    Map<String, Long> dismissals = new TreeMap<>();
    JsonObject reasons = row.getJsonObject(1);
    if (reasons != null) {
      reasons.fieldNames().forEach(each -> dismissals.put(each, reasons.getLong(each)));
    }
    long ended = row.getLong(2);
    long accepted = row.getLong(4);
    return new RuleCourse(
        row.getString(0),
        dismissals,
        ended,
        row.getDouble(3),
        new RuleCourse.After(accepted, row.getDouble(5)),
        new RuleCourse.After(ended - accepted, row.getDouble(6)));
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
        row.getLong(7),
        row.getLong(8));
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
