package io.glidepath.store;

import io.glidepath.review.SavedSearches;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Saved searches in PostgreSQL. Thread-safe. */
final class PgSavedSearches implements SavedSearches {
  private static final String ALL =
      "select name, query, by_whom, at from saved_search order by name";

  /** A row that was changed has an xmax. */
  private static final String SAVE =
      """
      insert into saved_search (name, query, by_whom, at) values ($1, $2, $3, $4)
      on conflict (name) do update
        set query = excluded.query, by_whom = excluded.by_whom, at = excluded.at
      returning xmax <> 0
      """;

  private static final String DELETE = "delete from saved_search where name = $1";

  private final Pool pool;

  PgSavedSearches(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<List<SavedSearch>> all() {
    return pool.query(ALL)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(PgSavedSearches::read).toList())
        .toCompletionStage();
  }

  private static SavedSearch read(Row row) {
    return new SavedSearch(
        row.getString(0),
        AdviceJson.facts(row.getString(1)),
        row.getString(2),
        row.getOffsetDateTime(3).toInstant());
  }

  @Override
  public CompletionStage<Boolean> save(SavedSearch search) {
    Tuple values =
        Tuple.of(
            AdviceJson.storable(search.name()),
            AdviceJson.storable(AdviceJson.write(search.query())),
            search.by(),
            Columns.storable(search.at()));
    return pool.preparedQuery(SAVE)
        .execute(values)
        .map(rows -> rows.iterator().next().getBoolean(0))
        .toCompletionStage();
  }

  @Override
  public CompletionStage<Boolean> delete(String name) {
    return pool.preparedQuery(DELETE)
        .execute(Tuple.of(AdviceJson.storable(name)))
        .map(rows -> rows.rowCount() > 0)
        .toCompletionStage();
  }
}
