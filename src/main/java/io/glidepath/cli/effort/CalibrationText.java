package io.glidepath.cli.effort;

import io.glidepath.calibration.Auc;
import io.glidepath.calibration.CalibrationReport;
import java.io.PrintWriter;
import java.util.Locale;

/** A calibration for people: what fits, how sure that is, and what would change. */
final class CalibrationText {
  private final PrintWriter out;

  CalibrationText(PrintWriter out) {
    this.out = out;
  }

  void print(CalibrationReport report) {
    line(
        "%,d dialogues, %,d of them judged: %,d hard, %,d easy; %d domains",
        report.dialogues(),
        report.judged(),
        report.hard(),
        report.judged() - report.hard(),
        report.domains());
    line("");
    line(
        "%-42s %-22s %5s %8s %6s %10s %6s",
        "rule", "driver", "now", "proposed", "n", "hard", "rank");
    report.rows().stream()
        .filter(row -> row.met() > 0)
        .forEach(
            row ->
                line(
                    "%-42s %-22s %5d %8d %6d %9.0f%% %6.2f",
                    row.rule(),
                    row.driver(),
                    row.now(),
                    row.proposed(),
                    row.met(),
                    100.0 * row.hard() / row.met(),
                    row.correlation()));
    long unmet = report.rows().stream().filter(row -> row.met() == 0).count();
    line("%d more rules charged in none of them; their points stay.", unmet);
    line("");
    line("Effort tells hard dialogues from easy ones (AUC; 0.5 is chance):");
    line("  with the points of now       %s", text(report.before()));
    line(
        "  with the points proposed     %s, on the dialogues they were fitted to",
        text(report.fitted()));
    line(
        "  on domains not seen          %s, each fitted without its domain", text(report.unseen()));
    line(
        "  with the risk of coming back %s, words that only foretell counted in",
        text(report.withRisk()));
    line(
        "Rank correlation of effort and hardness: %.3f now, %.3f with the points proposed.",
        report.correlationBefore(), report.correlationAfter());
    moves(report);
  }

  private void moves(CalibrationReport report) {
    CalibrationReport.Moves moves = report.moves();
    line("");
    line(
        "What would change: %d of %d rules that charge. Mean effort of hard dialogues %.1f to %.1f,"
            + " of easy ones %.1f to %.1f; %,d dialogues move by 10 or more.",
        report.changes().size(),
        report.rows().size(),
        moves.hardBefore(),
        moves.hardAfter(),
        moves.easyBefore(),
        moves.easyAfter(),
        moves.byTen());
  }

  private static String text(Auc auc) {
    return String.format(
        Locale.ROOT, "%.3f (95 %%: %.3f to %.3f)", auc.value(), auc.low(), auc.high());
  }

  private void line(String text, Object... values) {
    out.println(String.format(Locale.ROOT, text, values).stripTrailing());
  }
}
