package io.glidepath.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueCounts.Comings;
import io.glidepath.insight.IssueCounts.Counts;
import io.glidepath.insight.IssueCounts.DaySums;
import io.glidepath.insight.IssueCounts.Hard;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The issues of some days, those that hurt most first.
 *
 * @param center all of them together, with what no issue was named for
 * @param unnamed what no issue was named for
 * @param tooFew issues of less than ten customers, of which nothing is shown
 */
public record IssueReport(
    Asked asked, Sums center, Sums unnamed, List<Row> issues, List<String> tooFew) {
  private static final long ENOUGH = 20;

  /**
   * One issue.
   *
   * @param repeats contacts that came within 7 days of the customer's last about the same issue
   * @param timeShare its share of the agents' time, 0 to 1
   * @param volumeShare its share of the contacts
   * @param expects the CES that its customers expect
   * @param trend what changed between the halves of the days
   * @param patience null if it is not watched
   * @param charges how often each rule charged it, the most frequent first
   * @param obstacles how often agents reported which kind of obstacle, the most frequent first
   */
  public record Row(
      String issue,
      Sums sums,
      long customers,
      long repeats,
      double timeShare,
      double volumeShare,
      double expects,
      Pain pain,
      double priority,
      Trend trend,
      @Nullable PatienceAlarm patience,
      List<IssueCounts.Named> charges,
      List<IssueCounts.Named> obstacles,
      List<Hard> hardest) {}

  /**
   * What changed from the first half of the days to the second; 20 answers, or contacts, in each
   * say something.
   *
   * @param measure ces, or effort if there are too few answers, or none
   * @param change on the measure's scale
   */
  public record Trend(String measure, double before, double after, Estimate change) {
    /** better, worse, steady, or unknown. */
    public String word() {
      if (change.n() == 0) {
        return "unknown";
      }
      double good = measure.equals("ces") ? 1 : -1;
      if (change.low() <= 0 && change.high() >= 0) {
        return "steady";
      }
      return change.value() * good > 0 ? "better" : "worse";
    }
  }

  /** The row of an issue, if it is shown. */
  public Optional<Row> row(String issue) {
    return issues.stream().filter(row -> row.issue().equals(issue)).findFirst();
  }

  public static IssueReport of(Asked asked, Counts counts, IssueSettings settings) {
    Map<String, List<DaySums>> byIssue = new TreeMap<>();
    counts
        .days()
        .forEach(day -> byIssue.computeIfAbsent(day.issue(), k -> new ArrayList<>()).add(day));
    Sums center = sum(counts.days(), day -> true);
    Sums unnamed = sum(byIssue.getOrDefault("", List.of()), day -> true);
    byIssue.remove("");
    List<Row> rows = new ArrayList<>();
    List<String> few = new ArrayList<>();
    byIssue.forEach(
        (issue, days) -> {
          Row row = row(issue, days, center, asked, counts, settings);
          if (!TooFew.are(row.customers())) {
            rows.add(row);
          } else if (row.sums().contacts() > 0) {
            few.add(issue);
          }
        });
    rows.sort(Comparator.comparingDouble(Row::priority).reversed().thenComparing(Row::issue));
    return new IssueReport(asked, center, unnamed, List.copyOf(rows), List.copyOf(few));
  }

  private static Row row(
      String issue,
      List<DaySums> days,
      Sums center,
      Asked asked,
      Counts counts,
      IssueSettings settings) {
    Sums sums = sum(days, day -> true);
    Comings comings =
        counts.comings().stream()
            .filter(each -> each.issue().equals(issue))
            .findFirst()
            .orElse(new Comings(issue, 0, 0));
    double expects = expects(issue, days, settings);
    Pain pain = Pain.of(sums, center, expects, settings);
    double timeShare = share(sums.handleSeconds(), center.handleSeconds());
    return new Row(
        issue,
        sums,
        comings.customers(),
        comings.repeats(),
        timeShare,
        share(sums.contacts(), center.contacts()),
        expects,
        pain,
        Pain.priority(pain.value(), timeShare),
        trend(days, asked),
        settings.issue(issue).alarm() ? patience(issue, asked, counts) : null,
        counts.charges().stream().filter(each -> each.issue().equals(issue)).toList(),
        counts.obstacles().stream().filter(each -> each.issue().equals(issue)).toList(),
        counts.hardest().stream().filter(each -> each.issue().equals(issue)).toList());
  }

  /** What the segments expect, each as far as it came. */
  private static double expects(String issue, List<DaySums> days, IssueSettings settings) {
    double sum = 0;
    long contacts = 0;
    for (DaySums day : days) {
      sum += settings.expects(issue, day.segment()) * day.sums().contacts();
      contacts += day.sums().contacts();
    }
    return contacts == 0 ? settings.expects(issue, "") : sum / contacts;
  }

  private static PatienceAlarm patience(String issue, Asked asked, Counts counts) {
    List<PatienceAlarm.Week> weeks =
        counts.weeks().stream()
            .filter(week -> week.issue().equals(issue))
            .map(week -> new PatienceAlarm.Week(week.monday(), week.sums()))
            .toList();
    return PatienceAlarm.of(weeks, asked.until());
  }

  private static Trend trend(List<DaySums> days, Asked asked) {
    long all = ChronoUnit.DAYS.between(asked.since(), asked.until()) + 1;
    LocalDate middle = asked.since().plusDays(all / 2);
    Sums before = sum(days, day -> day.day().isBefore(middle));
    Sums after = sum(days, day -> !day.day().isBefore(middle));
    Estimate ces = after.meanCes().since(before.meanCes(), ENOUGH);
    if (ces.n() > 0) {
      return new Trend("ces", before.meanCes().value(), after.meanCes().value(), ces);
    }
    Estimate effort = after.meanEffort().since(before.meanEffort(), ENOUGH);
    return new Trend("effort", before.meanEffort().value(), after.meanEffort().value(), effort);
  }

  private static Sums sum(List<DaySums> days, Predicate<DaySums> which) {
    return days.stream().filter(which).map(DaySums::sums).reduce(Sums.NONE, Sums::plus);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
