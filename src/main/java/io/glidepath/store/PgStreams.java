package io.glidepath.store;

import io.glidepath.journal.AgentStreams;
import io.glidepath.journal.Journal.Numbered;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Agents' streams in PostgreSQL. A frame that was erased is not among them. Thread-safe. */
final class PgStreams implements AgentStreams {
  private static final String HEAD =
      """
      select e.epoch, coalesce(s.last, 0),
        coalesce(
          (select seq from agent_frame where agent_id = $1 order by seq limit 1),
          coalesce(s.last, 0) + 1)
      from stream_epoch e left join agent_stream s on s.agent_id = $1
      """;

  private static final String AFTER =
      "select seq, body, interaction_id from agent_frame where agent_id = $1 and seq > $2 order by seq limit $3";

  private final Pool pool;
  private final PgVault vault;

  PgStreams(Pool pool, PgVault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  @Override
  public CompletionStage<Head> head(String agentId) {
    return pool.preparedQuery(HEAD)
        .execute(Tuple.of(AdviceJson.storable(agentId)))
        .map(
            rows -> {
              var row = rows.iterator().next();
              return new Head(row.getString(0), row.getLong(1), row.getLong(2));
            })
        .toCompletionStage();
  }

  @Override
  public CompletionStage<List<Numbered>> after(String agentId, long seq, int limit) {
    return pool.preparedQuery(AFTER)
        .execute(Tuple.of(AdviceJson.storable(agentId), seq, limit))
        .compose(
            rows ->
                Unsealing.of(vault, pool, rows, 1)
                    .map(unsealing -> frames(agentId, rows, unsealing)))
        .toCompletionStage();
  }

  private static List<Numbered> frames(String agentId, RowSet<Row> rows, Unsealing unsealing) {
    List<Numbered> frames = new ArrayList<>(rows.size());
    for (Row row : rows) {
      String json = unsealing.text(row, 1, SealContext.frame(row.getString(2)));
      if (json != null) {
        frames.add(new Numbered(agentId, row.getLong(0), json));
      }
    }
    return frames;
  }
}
