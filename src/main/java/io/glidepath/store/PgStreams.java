package io.glidepath.store;

import io.glidepath.advice.AgentStreams;
import io.glidepath.advice.Journal.Numbered;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Agents' streams in PostgreSQL. Thread-safe. */
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
      "select seq, json from agent_frame where agent_id = $1 and seq > $2 order by seq limit $3";

  private final Pool pool;

  PgStreams(Pool pool) {
    this.pool = pool;
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
        .map(
            rows -> {
              List<Numbered> frames = new ArrayList<>(rows.size());
              rows.forEach(
                  row -> frames.add(new Numbered(agentId, row.getLong(0), row.getString(1))));
              return frames;
            })
        .toCompletionStage();
  }
}
