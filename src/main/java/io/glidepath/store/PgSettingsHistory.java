package io.glidepath.store;

import io.glidepath.kpi.FlagName;
import io.glidepath.kpi.SettingsHistory;
import io.glidepath.kpi.SettingsRevision;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Changes of the KPI settings in PostgreSQL. Thread-safe. */
final class PgSettingsHistory implements SettingsHistory {
  private static final String LATEST =
      """
      select no, at, by_whom, why, rule, kpi, item, diff, text, approved_by from kpi_revision
      order by no desc limit $1
      """;
  private static final String ADD =
      """
      insert into kpi_revision (no, at, by_whom, why, rule, kpi, item, diff, text, approved_by)
      select coalesce(max(no), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9 from kpi_revision
      returning no
      """;
  private static final String PROPOSE =
      """
      insert into kpi_proposal (at, by_whom, why, rule, kpi, item, diff, language)
      values ($1, $2, $3, $4, $5, $6, $7, $8) returning no
      """;
  private static final String MEMBERS = "no, at, by_whom, why, rule, kpi, item, diff, language";

  /** Of each flag the latest, unless it is settled. */
  private static final String WAITING =
      String.format(
          Locale.ROOT,
          """
      select %1$s from (
        select distinct on (rule, kpi, coalesce(item, '')) %1$s from kpi_proposal
        order by rule, kpi, coalesce(item, ''), no desc
      ) latest
      where not exists (select from kpi_settled s where s.no = latest.no) order by no desc
      """,
          MEMBERS);

  private static final String SETTLE =
      String.format(
          Locale.ROOT,
          """
      with settled as (
        insert into kpi_settled (no, approved, by_whom, at, why)
        select no, $2::boolean, $3::text, $4::timestamptz, $5::text from (%s) waiting where no = $1
        on conflict do nothing returning no
      )
      select %s from kpi_proposal join settled using (no)
      """,
          WAITING,
          MEMBERS);

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
    values.addString(revision.approvedBy());
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

  @Override
  public CompletionStage<Proposal> propose(Proposal proposal) {
    FlagName flag = proposal.flag();
    Tuple values = Tuple.of(Columns.storable(proposal.at()));
    values.addString(AdviceJson.storable(proposal.by()));
    values.addString(AdviceJson.storable(proposal.why()));
    values.addString(flag.rule()).addString(flag.kpi()).addString(flag.item());
    values.addString(proposal.diff()).addString(proposal.language());
    return pool.preparedQuery(PROPOSE)
        .execute(values)
        .map(added -> proposal.withNo(added.iterator().next().getLong(0)))
        .toCompletionStage();
  }

  @Override
  public CompletionStage<List<Proposal>> waiting() {
    return pool.query(WAITING).execute().map(PgSettingsHistory::proposals).toCompletionStage();
  }

  @Override
  public CompletionStage<Optional<Proposal>> settle(long no, Settled settled) {
    Tuple values = Tuple.of(no, settled.approved());
    values.addString(AdviceJson.storable(settled.by()));
    values.addOffsetDateTime(Columns.storable(settled.at()));
    String why = settled.why();
    values.addString(why == null ? null : AdviceJson.storable(why));
    return pool.preparedQuery(SETTLE)
        .execute(values)
        .map(rows -> proposals(rows).stream().findFirst())
        .toCompletionStage();
  }

  private static List<Proposal> proposals(RowSet<Row> rows) {
    List<Proposal> proposals = new ArrayList<>();
    for (Row row : rows) {
      FlagName flag = new FlagName(row.getString(4), row.getString(5), row.getString(6));
      proposals.add(
          new Proposal(
              row.getLong(0),
              row.getOffsetDateTime(1).toInstant(),
              row.getString(2),
              row.getString(3),
              flag,
              row.getString(7),
              row.getString(8)));
    }
    return List.copyOf(proposals);
  }

  private static SettingsRevision read(Row row) {
    return new SettingsRevision(
        row.getLong(0),
        row.getOffsetDateTime(1).toInstant(),
        row.getString(2),
        row.getString(9),
        row.getString(3),
        new FlagName(row.getString(4), row.getString(5), row.getString(6)),
        row.getString(7),
        row.getString(8));
  }
}
