package io.glidepath.insight.goal;

import io.glidepath.estimate.Proportion;
import io.glidepath.insight.Estimate;
import io.glidepath.insight.IssueCounts.Counts;
import io.glidepath.insight.IssueCounts.DaySums;
import io.glidepath.insight.IssueCounts.Named;
import io.glidepath.insight.Sums;
import io.glidepath.insight.goal.CauseCounts.Causes;
import io.glidepath.insight.journey.StageMeasure;
import io.glidepath.insight.journey.StageSums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where goals stand. */
public record GoalReport(List<Row> goals) {
  private static final long ENOUGH = 20;

  /** The cards of the live rulebook that charge for a cause; none for what only customers name. */
  public interface Charging {
    List<String> rules(String cause);
  }

  /**
   * One goal.
   *
   * @param kind whether it is charged by the ledger, named by customers, or unknown to both
   * @param now in how many of a hundred contacts it is met
   * @param state met, on-the-way, no-change, worse, missed, not-enough-data or not-heard-of
   * @param speaking those of its sources that tell something
   * @param counter the measure that would show the harm
   * @param worse whether that one went the wrong way beyond chance
   */
  public record Row(
      Goal goal,
      String kind,
      Estimate now,
      String state,
      List<String> speaking,
      StageMeasure counter,
      boolean worse) {}

  public static GoalReport of(
      List<Goal> goals,
      LocalDate middle,
      LocalDate today,
      Counts counts,
      Causes causes,
      Charging charging) {
    return new GoalReport(
        goals.stream().map(goal -> row(goal, middle, today, counts, causes, charging)).toList());
  }

  private static Row row(
      Goal goal,
      LocalDate middle,
      LocalDate today,
      Counts counts,
      Causes causes,
      Charging charging) {
    StageSums sums = sums(goal, middle, counts);
    List<String> rules = charging.rules(goal.cause());
    long charged = count(counts.charges(), goal, rules::contains);
    long named =
        causes.named().stream()
            .filter(each -> isOf(goal, each.issue()) && each.cause().equals(goal.cause()))
            .mapToLong(CauseCounts.Named::n)
            .sum();
    String kind = rules.isEmpty() ? named > 0 ? "named" : "unknown" : "charged";
    Estimate now = per100(rules.isEmpty() ? named : charged, sums.all().contacts());
    StageMeasure counter = StageMeasure.of(goal.counter(), sums);
    return new Row(
        goal,
        kind,
        now,
        state(goal, kind, now, today),
        speaking(goal, sums, causes),
        counter,
        counter.worsened());
  }

  private static String state(Goal goal, String kind, Estimate now, LocalDate today) {
    if (kind.equals("unknown")) {
      return "not-heard-of";
    }
    if (now.n() < ENOUGH) {
      return "not-enough-data";
    }
    if (now.value() <= goal.target()) {
      return "met";
    }
    if (today.isAfter(goal.due())) {
      return "missed";
    }
    return now.high() < goal.baseline()
        ? "on-the-way"
        : now.low() > goal.baseline() ? "worse" : "no-change";
  }

  /** Events a contact are counted as they are; their number is taken as Poisson's. */
  private static Estimate per100(long times, long contacts) {
    if (contacts == 0) {
      return new Estimate(0, 0, 0, 0);
    }
    double z = Proportion.USUAL;
    double middle = times + z * z / 2;
    double reach = z * Math.sqrt(times + z * z / 4);
    double each = 100.0 / contacts;
    return new Estimate(
        times * each, contacts, Math.max(0, middle - reach) * each, (middle + reach) * each);
  }

  private static List<String> speaking(Goal goal, StageSums sums, Causes causes) {
    List<String> speaking = new ArrayList<>();
    for (String source : goal.sources()) {
      Sums all = sums.all();
      boolean speaks =
          switch (source) {
            case "survey" -> all.cesAnswers() + all.csatAnswers() + all.npsAnswers() > 0;
            case "ledger" -> all.effort() > 0;
            case "repeat-contacts" -> sums.repeats().all().value() > 0;
            default -> causes.sources().getOrDefault(source, 0L) > 0;
          };
      if (speaks) {
        speaking.add(source);
      }
    }
    return speaking;
  }

  private static StageSums sums(Goal goal, LocalDate middle, Counts counts) {
    List<DaySums> days = counts.days().stream().filter(day -> isOf(goal, day.issue())).toList();
    Sums before = sum(days, day -> day.day().isBefore(middle));
    Sums after = sum(days, day -> !day.day().isBefore(middle));
    long repeats =
        counts.comings().stream()
            .filter(each -> isOf(goal, each.issue()))
            .mapToLong(each -> each.repeats())
            .sum();
    return StageSums.of(before, after, repeats);
  }

  private static Sums sum(List<DaySums> days, Predicate<DaySums> which) {
    return days.stream().filter(which).map(DaySums::sums).reduce(Sums.NONE, Sums::plus);
  }

  private static long count(List<Named> all, Goal goal, Predicate<String> which) {
    return all.stream()
        .filter(each -> isOf(goal, each.issue()) && which.test(each.name()))
        .mapToLong(Named::n)
        .sum();
  }

  private static boolean isOf(Goal goal, String issue) {
    return goal.issue() == null || goal.issue().equals(issue);
  }
}
