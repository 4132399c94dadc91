package io.glidepath.cli.rules;

import io.glidepath.authoring.BacktestReport;
import io.glidepath.authoring.BacktestReport.Counts;
import io.glidepath.authoring.BacktestReport.RuleCounts;
import io.glidepath.authoring.BacktestReport.Sample;
import io.glidepath.authoring.BacktestReport.Totals;
import io.glidepath.authoring.BacktestSample;
import io.glidepath.backtest.Tested;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A back-test for people: the totals, the rules that differ, and interactions to read. */
final class BacktestText {
  private static final int MOST_READ = 3;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PrintWriter out;

  BacktestText(PrintWriter out) {
    this.out = out;
  }

  /** One line of an interaction; {@code rank} orders what happens at the same moment. */
  private record Line(Instant at, int rank, String text) {}

  void print(Tested tested) {
    BacktestReport report = tested.report();
    if (report.since() == null || report.until() == null) {
      line("There are no events to try the rules on.");
      return;
    }
    line(
        "%,d events in %,d interactions, %s to %s, %,.1f agent hours",
        report.events(),
        report.interactions(),
        report.since(),
        report.until(),
        report.agentHours());
    line("live %s  candidate %s", brief(report.live()), brief(report.candidate()));
    out.println();
    totals(report.totals().live(), report.totals().candidate());
    out.println();
    List<RuleCounts> differing = report.rules().stream().filter(BacktestText::differs).toList();
    if (differing.isEmpty()) {
      line("No rule would have done anything else.");
      return;
    }
    line(
        "%-38s %-8s %15s %15s %15s %15s",
        "rules that differ (live → candidate)", "", "shown", "kept back", "withdrawn", "effort");
    differing.forEach(this::rule);
    read(differing, tested);
  }

  private void totals(Totals live, Totals candidate) {
    line("%-34s %12s %12s", "", "live", "candidate");
    line("%-34s %,12d %,12d", "suggestions shown", live.shown(), candidate.shown());
    line("%-34s %,12d %,12d", "suggestions kept back", live.suppressed(), candidate.suppressed());
    line("%-34s %,12d %,12d", "effort charged, points", live.points(), candidate.points());
    line(
        "%-34s %11.1f%% %11.1f%%",
        "effort in interactions with advice",
        100 * live.effortCovered(),
        100 * candidate.effortCovered());
    line(
        "%-34s %,12d %,12d",
        "interactions with effort",
        live.interactionsWithEffort(),
        candidate.interactionsWithEffort());
    line(
        "%-34s %12.1f %12.1f",
        "prompts an agent hour", live.promptsPerAgentHour(), candidate.promptsPerAgentHour());
  }

  private void rule(RuleCounts rule) {
    Counts live = rule.live();
    Counts candidate = rule.candidate();
    line(
        "%-38s %-8s %15s %15s %15s %15s",
        rule.rule(),
        rule.change().equals("same") ? "" : rule.change(),
        both(live.shown(), candidate.shown()),
        both(live.suppressed(), candidate.suppressed()),
        both(live.withdrawn(), candidate.withdrawn()),
        both(live.points(), candidate.points()));
  }

  private static String both(long live, long candidate) {
    return live == candidate ? "%,d".formatted(live) : "%,d → %,d".formatted(live, candidate);
  }

  private static boolean differs(RuleCounts rule) {
    return !rule.live().equals(rule.candidate()) || !rule.change().equals("same");
  }

  /** A few interactions in which the rules that were changed made the difference. */
  private void read(List<RuleCounts> differing, Tested tested) {
    differing.stream()
        .sorted(Comparator.comparing(rule -> rule.change().equals("same")))
        .flatMap(rule -> rule.samples().stream().filter(each -> !each.kind().equals("both")))
        .map(Sample::interactionId)
        .distinct()
        .limit(MOST_READ)
        .forEach(id -> tested.sample(id).ifPresent(this::read));
  }

  private void read(BacktestSample sample) {
    out.println();
    line("interaction %s  (- only live, + only candidate)", sample.interactionId());
    List<Line> lines = new ArrayList<>();
    sample.events().forEach(each -> lines.add(new Line(each.at(), 0, "  " + told(each))));
    sample
        .live()
        .forEach(
            act ->
                lines.add(
                    new Line(
                        act.at(), 1, mark(sample.candidate().contains(act), "- ") + told(act))));
    sample.candidate().stream()
        .filter(act -> !sample.live().contains(act))
        .forEach(act -> lines.add(new Line(act.at(), 2, "+ " + told(act))));
    lines.sort(
        Comparator.<Line>comparingLong(each -> each.at().toEpochMilli())
            .thenComparingInt(Line::rank));
    lines.forEach(each -> line("  %s %s", CLOCK.format(each.at()), each.text()));
  }

  private static String mark(boolean same, String otherwise) {
    return same ? "= " : otherwise;
  }

  private static String told(BacktestSample.Happening event) {
    return event.text() == null ? event.name() : event.speaker() + ": “" + event.text() + "”";
  }

  private static String told(BacktestSample.Act act) {
    String detail = act.detail() == null ? "" : " (" + act.detail() + ")";
    return "    %s %s%s: %s".formatted(act.rule(), act.outcome(), detail, act.title());
  }

  private static String brief(String revision) {
    return revision.substring(0, Math.min(12, revision.length()));
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ENGLISH, format + "%n", values);
  }
}
