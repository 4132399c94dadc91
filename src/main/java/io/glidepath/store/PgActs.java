package io.glidepath.store;

import io.glidepath.log.Act;
import io.glidepath.log.ActLog;
import io.glidepath.store.GroupWriting.Statement;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Acts in PostgreSQL. Thread-safe. */
final class PgActs implements ActLog {
  private static final String OF_KIND =
      "select by_whom, at, interaction_id, detail from act where kind = $1 order by id";

  private final Pool pool;
  private final LogWriting log;

  PgActs(Pool pool, LogWriting log) {
    this.pool = pool;
    this.log = log;
  }

  /** All acts of a kind, oldest first. */
  static List<Act> of(LaneConnections lines, Act.Kind kind) {
    List<Act> acts = new ArrayList<>();
    lines
        .ask(line -> line.preparedQuery(OF_KIND).execute(Tuple.of(kind.word())))
        .forEach(row -> acts.add(act(kind, row)));
    return acts;
  }

  private static Act act(Act.Kind kind, Row row) {
    return new Act(
        kind,
        row.getString(0),
        row.getOffsetDateTime(1).toInstant(),
        row.getString(2),
        AdviceJson.facts(row.getString(3)));
  }

  @Override
  public CompletionStage<Long> append(Act act) {
    Statement statement = log.acts(List.of(act));
    return pool.preparedQuery(statement.sql())
        .execute(statement.parameters())
        .map(rows -> rows.iterator().next().getLong(0))
        .toCompletionStage();
  }
}
