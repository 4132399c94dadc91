package io.glidepath.cli.rules;

import io.glidepath.calibration.NextIssue;
import io.glidepath.calibration.NextIssues;
import io.glidepath.estimate.Proportion;
import java.io.PrintWriter;
import java.util.Locale;

/** What customers come back for, for people: how often, how sure that is, and what would change. */
final class NextIssuesText {
  private final PrintWriter out;

  NextIssuesText(PrintWriter out) {
    this.out = out;
  }

  void print(NextIssues counted, String diff) {
    line(
        "%,d episodes of %,d customers are old enough to know what followed; %,d pairs of issues.",
        counted.episodes(), counted.customers(), counted.pairs());
    if (counted.found().isEmpty()) {
      line("No pair is frequent enough and clearly more frequent than otherwise.");
      return;
    }
    line("");
    line(
        "%-24s %-24s %6s %9s %16s %10s %6s %14s",
        "issue", "next", "n", "followed", "95 %", "otherwise", "lift", "99 %");
    for (NextIssue each : counted.found()) {
      Proportion followed = each.followed();
      line(
          "%-24s %-24s %6d %9s %16s %10s %6.1f %14s",
          each.issue(),
          each.next(),
          followed.of(),
          percent(followed.value()),
          percent(followed.low()) + " to " + percent(followed.high()),
          percent(each.otherwise().value()),
          each.lift(),
          String.format(Locale.ROOT, "%.1f to %.1f", each.liftLow(), each.liftHigh()));
    }
    line("");
    out.print(diff);
    line("");
    line("Nothing was changed. Word the new rows as your floor would say them, then take the");
    line("diff over (patch -p0 in the folder of the rules) and run rules check and rules test.");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private void line(String text, Object... values) {
    out.println(String.format(Locale.ROOT, text, values).stripTrailing());
  }
}
