package io.glidepath.store;

import io.glidepath.log.Act;
import io.glidepath.review.Unmaskings;
import io.glidepath.store.GroupWriting.Statement;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Looks in PostgreSQL: acts on the log, with their reasons as notes. Thread-safe. */
final class PgLooks implements Unmaskings {
  private static final String LOOKS =
      """
      select a.id, a.by_whom, a.at, n.note, a.detail
      from act a left join act_note n on n.act_id = a.id
      where a.interaction_id = $1 and a.kind = 'glass-broken' order by a.id
      """;

  private static final String WHAT = "what";
  private static final String RECORDING = "recording";

  private final Pool pool;
  private final PgVault vault;
  private final LogWriting log;
  private final ActNotes notes;

  PgLooks(Pool pool, PgVault vault, LogWriting log) {
    this.pool = pool;
    this.vault = vault;
    this.log = log;
    notes = new ActNotes(vault);
  }

  @Override
  public CompletionStage<Look> add(String interactionId, Look look) {
    Map<String, String> detail = look.recording() ? Map.of(WHAT, RECORDING) : Map.of();
    Act act = new Act(Act.Kind.GLASS_BROKEN, look.by(), look.at(), interactionId, detail);
    Statement statement = log.acts(List.of(act));
    String reason = look.reason();
    return pool.withTransaction(
            line ->
                line.preparedQuery(statement.sql())
                    .execute(statement.parameters())
                    .map(rows -> rows.iterator().next().getLong(0))
                    .compose(
                        id ->
                            reason == null
                                ? Future.succeededFuture(look)
                                : notes.add(line, id, interactionId, reason).map(look)))
        .toCompletionStage();
  }

  @Override
  public CompletionStage<List<Look>> looks(String interactionId) {
    return pool.preparedQuery(LOOKS)
        .execute(Tuple.of(AdviceJson.storable(interactionId)))
        .compose(rows -> Unsealing.of(vault, pool, rows, 3).map(keys -> read(rows, keys)))
        .toCompletionStage();
  }

  private static List<Look> read(RowSet<Row> rows, Unsealing unsealing) {
    List<Look> looks = new ArrayList<>(rows.size());
    for (Row row : rows) {
      String reason = unsealing.text(row, 3, SealContext.note(row.getLong(0)));
      boolean recording = RECORDING.equals(AdviceJson.facts(row.getString(4)).get(WHAT));
      looks.add(
          new Look(row.getString(1), row.getOffsetDateTime(2).toInstant(), reason, recording));
    }
    return looks;
  }
}
