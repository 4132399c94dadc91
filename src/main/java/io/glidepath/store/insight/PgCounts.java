package io.glidepath.store.insight;

import io.glidepath.insight.AnswerCounts;
import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.OutcomeCounts;
import io.glidepath.insight.RuleCounts;
import io.glidepath.insight.goal.CauseCounts;
import io.glidepath.insight.journey.JourneyCounts;
import io.glidepath.insight.listening.PostCounts;
import io.vertx.sqlclient.Pool;

/** All that was counted of interactions, in PostgreSQL, by what is asked of it. */
public record PgCounts(Pool pool) {

  /** By issue. */
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

  /** What came of customers. */
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

  /** What was met at the touchpoints of journeys. */
  public JourneyCounts journeys() {
    return new PgJourneyCounts(pool);
  }
}
