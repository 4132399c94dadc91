package io.glidepath.store;

import io.glidepath.kpi.FlagName;
import io.glidepath.kpi.SettingsHistory;
import io.glidepath.kpi.SettingsRevision;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Changes of the KPI settings in PostgreSQL. Thread-safe. */
final class PgSettingsHistory implements SettingsHistory {
  private static final String LATEST =
      """
      select no, at, by_whom, why, rule, kpi, item, diff, text from kpi_revision
      order by no desc limit $1
      """;
  private static final String ADD =
      """
      insert into kpi_revision (no, at, by_whom, why, rule, kpi, item, diff, text)
      select coalesce(max(no), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8 from kpi_revision
      returning no
      """;

  private final Pool pool;

  PgSettingsHistory(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<List<SettingsRevision>> latest(int most) {
    return pool.preparedQuery(LATEST)
        .execute(Tuple.of(most))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(PgSettingsHistory::read)
                    .toList())
        .toCompletionStage();
  }

  /** The file is written before the commit, so that no revision is kept that was not written. */
  @Override
  public CompletionStage<SettingsRevision> add(SettingsRevision revision, Runnable write) {
    FlagName flag = revision.flag();
    Tuple values = Tuple.of(Columns.storable(revision.at()));
    values.addString(AdviceJson.storable(revision.by()));
    values.addString(AdviceJson.storable(revision.why()));
    values.addString(flag.rule()).addString(flag.kpi());
    values.addString(flag.item()).addString(revision.diff()).addString(revision.text());
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

  private static SettingsRevision read(Row row) {
    return new SettingsRevision(
        row.getLong(0),
        row.getOffsetDateTime(1).toInstant(),
        row.getString(2),
        row.getString(3),
        new FlagName(row.getString(4), row.getString(5), row.getString(6)),
        row.getString(7),
        row.getString(8));
  }
}
