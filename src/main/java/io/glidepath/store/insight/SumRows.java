package io.glidepath.store.insight;

import io.glidepath.insight.Sums;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.stream.Collectors;

/** Sums over contacts, as columns. */
final class SumRows {
  private static final List<String> COLUMNS =
      List.of(
          "contacts",
          "handled",
          "handle_seconds",
          "effort",
          "effort_squares",
          "hard",
          "ces_answers",
          "ces",
          "ces_squares",
          "ces_high",
          "csat_answers",
          "csat",
          "nps_answers",
          "promoters",
          "leaving_answers",
          "leaving");

  /** All of them, added up. */
  static final String SUMS =
      COLUMNS.stream().map(each -> "sum(" + each + ")::bigint").collect(Collectors.joining(", "));

  private SumRows() {}

  /** Those that begin with a column. */
  static Sums sums(Row row, int first) {
    long[] n = new long[COLUMNS.size()];
    for (int i = 0; i < n.length; i++) {
      n[i] = row.getLong(first + i);
    }
    return new Sums(
        n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13],
        n[14], n[15]);
  }
}
