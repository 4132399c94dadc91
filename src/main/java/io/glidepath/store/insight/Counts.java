package io.glidepath.store.insight;

import io.glidepath.insight.AnswerCounts;
import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.OutcomeCounts;
import io.glidepath.insight.RuleCounts;
import io.glidepath.insight.goal.CauseCounts;
import io.glidepath.insight.journey.JourneyCounts;
import io.glidepath.insight.listening.PostCounts;
import io.vertx.sqlclient.Pool;

/** All that was counted of interactions, each kind by its own port. Thread-safe. */
public final class Counts {
  private final Pool pool;

  public Counts(Pool pool) {
    this.pool = pool;
  }

  /** What was counted of interactions, by issue. */
  public IssueCounts issues() {
    return new PgIssueCounts(pool);
  }

  /** What customers answered beside what was measured. */
  public AnswerCounts answers() {
    return new PgAnswerCounts(pool);
  }

  /** How often rules spoke, and how contacts went. */
  public RuleCounts rules() {
    return new PgRuleCounts(pool);
  }

  /** What came of customers, as it was counted. */
  public OutcomeCounts outcomes() {
    return new PgOutcomeCounts(pool);
  }

  /** What listening posts heard. */
  public PostCounts posts() {
    return new PgPostCounts(pool);
  }

  /** What customers named as causes, and which other sources speak. */
  public CauseCounts causes() {
    return new PgCauseCounts(pool);
  }

  /** What was counted at the touchpoints of journeys. */
  public JourneyCounts journeys() {
    return new PgJourneyCounts(pool);
  }
}
