package io.glidepath.store;

import io.glidepath.interaction.Status;
import io.glidepath.log.DecisionFilter;
import io.glidepath.log.DecisionSpread;
import io.glidepath.log.Records;
import io.glidepath.store.search.DecisionRows;
import io.glidepath.store.search.Searching;
import io.glidepath.store.vault.Owner;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, in PostgreSQL. Interactions come by the time they were first heard of, newest
 * first; {@code since} and {@code until} choose those that were going on in between. Decisions come
 * by id, newest first. A cursor that is none fails with {@link IllegalArgumentException}.
 * Thread-safe.
 */
final class PgRecords implements Records {
  private static final int MOST = 1_000;

  private static final String INTERACTION =
      """
      select id, status, channel, language, issue, customer_id, agent_id, team, queue, segment,
        started_at, ended_at, last_at, seq, score, advice, created_at, personal,
        later.seqs, later.changes, later.last
      from interaction i
      left join lateral (
        select array_agg(e.seq order by e.seq) as seqs,
          array_agg(e.advice order by e.seq) as changes, max(e.at) as last
        from event e
        where i.status <> 'ended' and e.interaction_id = i.id and e.seq > i.seq
          and e.received_at >= i.received_from) later on true
      """;

  private static final String CUSTOMER =
      "customer_id in (select id from data_key where lookup = any(?))";

  private final Pool pool;
  private final PgVault vault;
  private final Searching searching;

  PgRecords(Pool pool, PgVault vault, Searching searching) {
    this.pool = pool;
    this.vault = vault;
    this.searching = searching;
  }

  @Override
  public CompletionStage<Optional<InteractionRecord>> interaction(String interactionId) {
    return list(new WhereClause().by("id = ?", interactionId), "", RecordRows::interaction)
        .map(found -> found.stream().findFirst())
        .toCompletionStage();
  }

  @Override
  public CompletionStage<List<InteractionRecord>> liveOf(String agentId) {
    WhereClause narrowing = new WhereClause().by("agent_id = ?", agentId);
    narrowing.by("status <> ?", "ended");
    return list(narrowing, " order by created_at, id", RecordRows::interaction).toCompletionStage();
  }

  @Override
  public CompletionStage<Page<InteractionRecord>> interactions(InteractionQuery query) {
    WhereClause narrowing =
        new WhereClause()
            .by(query.status() == null ? "status <> ?" : "status = ?", status(query.status()))
            .by(CUSTOMER, lookups(query.customerId()))
            .by("agent_id = ?", query.agentId())
            .by("team = ?", query.team())
            .by("score >= ?", query.minEffort())
            .by("last_at >= ?", time(query.since()))
            .by("created_at < ?", time(query.until()));
    if (query.after() != null) {
      Cursor cursor = Cursor.parse(query.after());
      narrowing.by("(created_at, id) < (?, ?)", Columns.storable(cursor.time()), cursor.id());
    }
    int limit = Math.max(1, Math.min(MOST, query.limit()));
    String order = " order by created_at desc, id desc limit " + (limit + 1);
    return list(narrowing, order, Placed::of)
        .map(rows -> page(rows, limit, row -> row.cursor().text()))
        .map(page -> new Page<>(page.items().stream().map(Placed::item).toList(), page.next()))
        .toCompletionStage();
  }

  /** Who asks for no status wants contacts: signals and survey answers alone are none. */
  private static String status(@Nullable String wanted) {
    return wanted == null ? Status.OBSERVED.word() : wanted;
  }

  @Override
  public CompletionStage<Page<DecisionRecord>> decisions(DecisionQuery query) {
    return searching.page(query);
  }

  @Override
  public CompletionStage<DecisionSpread> spread(DecisionFilter filter) {
    return searching.spread(filter);
  }

  @Override
  public CompletionStage<Optional<Instant>> oldestDecision() {
    return pool.query("select log_time(min(id)) from decision")
        .execute()
        .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0)))
        .map(oldest -> oldest.map(OffsetDateTime::toInstant))
        .toCompletionStage();
  }

  @Override
  public CompletionStage<List<DecisionRecord>> decisionsOn(String interactionId) {
    WhereClause narrowing = new WhereClause().by("d.interaction_id = ?", interactionId);
    return execute(
            DecisionRows.DECISION + narrowing.where() + " order by d.id", narrowing.parameters())
        .map(rows -> items(rows, RecordRows::decision))
        .toCompletionStage();
  }

  /** An interaction with its place in the order of pages. */
  private record Placed(InteractionRecord item, Cursor cursor) {
    static Placed of(Row row, Unsealing unsealing) {
      Instant created = row.getOffsetDateTime(16).toInstant();
      return new Placed(
          RecordRows.interaction(row, unsealing), Cursor.of(created, row.getString(0)));
    }
  }

  private Buffer @Nullable [] lookups(@Nullable String customerId) {
    return customerId == null ? null : vault.lookups(List.of(Owner.customer(customerId)));
  }

  private <T> Future<List<T>> list(
      WhereClause narrowing, String order, BiFunction<Row, Unsealing, T> item) {
    return execute(INTERACTION + narrowing.where() + order, narrowing.parameters())
        .compose(
            rows ->
                Unsealing.of(vault, pool, rows, 5, 15, 19)
                    .map(unsealing -> items(rows, row -> item.apply(row, unsealing))));
  }

  private Future<RowSet<Row>> execute(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters);
  }

  private static <T> List<T> items(RowSet<Row> rows, Function<Row, T> item) {
    List<T> items = new ArrayList<>(rows.size());
    rows.forEach(row -> items.add(item.apply(row)));
    return items;
  }

  /** {@code rows} has one more than {@code limit} if there is another page. */
  private static <T> Page<T> page(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursor.apply(items.get(limit - 1)));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant time) {
    return time == null ? null : Columns.storable(time);
  }
}
