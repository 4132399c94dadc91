package io.glidepath.store.insight;

import io.glidepath.insight.IssueCounts.Asked;

/**
 * From which sums a question is answered: the small ones if it is of all channels and languages.
 */
final class Grain {
  private Grain() {}

  /** The question as it is to be put. */
  static String of(String sql, Asked asked) {
    return asked.channel() == null && asked.language() == null
        ? sql.replace(" insight_day", " insight_roll_day")
            .replace(" insight_count", " insight_roll_count")
        : sql;
  }
}
