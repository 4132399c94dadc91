package io.glidepath.store.insight;

import io.glidepath.insight.AnswerCounts;
import io.glidepath.insight.IssueCounts.Asked;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What customers answered beside what was measured, read from PostgreSQL. Thread-safe. */
public final class PgAnswerCounts implements AnswerCounts {
  private static final String COUNTED =
      "select kind, issue, language, name, sum(n)::bigint from insight_count"
          + PgIssueCounts.WHICH
          + "and kind in ('answer', 'charged-answer') group by 1, 2, 3, 4 having sum(n) > 0";

  private static final double THOUSAND = 1_000;

  private final Pool pool;

  public PgAnswerCounts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CompletionStage<Answers> answers(Asked asked) {
    return pool.preparedQuery(COUNTED)
        .execute(PgIssueCounts.which(asked))
        .map(PgAnswerCounts::answers)
        .toCompletionStage();
  }

  /** Names end in the score and the CES in thousandths; before them may stand a rule. */
  private static Answers answers(RowSet<Row> rows) {
    List<Answer> answers = new ArrayList<>();
    List<Charged> charged = new ArrayList<>();
    for (Row row : rows) {
      String issue = row.getString(1);
      String[] name = row.getString(3).split(":");
      int score = Integer.parseInt(name[name.length - 2]);
      double ces = Integer.parseInt(name[name.length - 1]) / THOUSAND;
      long n = row.getLong(4);
      if (name.length == 2) {
        answers.add(new Answer(issue, row.getString(2), score, ces, n));
      } else {
        charged.add(new Charged(issue, name[0], score, ces, n));
      }
    }
    return new Answers(answers, charged);
  }
}
