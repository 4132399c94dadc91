package io.glidepath.store;

import io.glidepath.advice.Act;
import io.glidepath.advice.ActLog;
import io.glidepath.store.GroupWriting.Statement;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Acts in PostgreSQL. Thread-safe. */
final class PgActs implements ActLog {
  private final Pool pool;
  private final LogWriting log;

  PgActs(Pool pool, LogWriting log) {
    this.pool = pool;
    this.log = log;
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
