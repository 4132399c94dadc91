package io.glidepath.insight;

import java.util.Comparator;
import java.util.List;

/**
 * What an issue would be if it were handled faster, or hurt less. Hours follow from the time; hard
 * experiences from the pain alone: they become as frequent as in the center's issues of that pain, so
 * that time which nobody found hard saves none.
 *
 * @param hours the agents' hours in these days, now and then
 * @param hard contacts that were hard for their customer, by the share of hard answers
 */
public record WhatIf(
    String issue,
    Change handleSeconds,
    Change pain,
    Change hours,
    Change hard,
    Change priority) {

  /** A figure as it is, and as it would be. */
  public record Change(double now, double then) {}

  /** {@code seconds} is the mean handle time then, {@code pain} what it would hurt, 0 to 1. */
  public static WhatIf of(IssueReport report, IssueReport.Row row, double seconds, double pain) {
    Sums sums = row.sums();
    double now = sums.handled() == 0 ? 0 : sums.handleSeconds() / (double) sums.handled();
    double saved = (now - seconds) * sums.handled();
    double all = report.center().handleSeconds() - saved;
    double share = all <= 0 ? 0 : (sums.handleSeconds() - saved) / all;
    double hard = sums.highShare().value() * sums.contacts();
    double hardThen =
        pain >= row.pain().value() ? hard : Math.min(hard, highAt(report, pain) * sums.contacts());
    return new WhatIf(
        row.issue(),
        new Change(now, seconds),
        new Change(row.pain().value(), pain),
        new Change(sums.handleSeconds() / 3_600.0, (sums.handleSeconds() - saved) / 3_600.0),
        new Change(hard, hardThen),
        new Change(row.priority(), Pain.priority(pain, share)));
  }

  /** The share of hard answers at a pain: between the center's issues, none at no pain. */
  private static double highAt(IssueReport report, double pain) {
    List<IssueReport.Row> rows =
        report.issues().stream()
            .sorted(Comparator.comparingDouble(row -> row.pain().value()))
            .toList();
    double from = 0;
    double fromHigh = 0;
    for (IssueReport.Row row : rows) {
      double to = row.pain().value();
      double toHigh = Math.max(fromHigh, high(row));
      if (pain <= to) {
        return to == from ? toHigh : fromHigh + (toHigh - fromHigh) * (pain - from) / (to - from);
      }
      from = to;
      fromHigh = toHigh;
    }
    return fromHigh;
  }

  private static double high(IssueReport.Row row) {
    return row.pain().parts().stream()
        .filter(part -> part.name().equals("high"))
        .mapToDouble(Pain.Part::value)
        .findFirst()
        .orElse(0);
  }
}
