package io.glidepath.insight;

import io.glidepath.estimate.Proportion;
import io.glidepath.estimate.RiskDifference;
import io.glidepath.estimate.Stratum;
import io.glidepath.insight.RuleCounts.Day;
import io.glidepath.insight.RuleCounts.Spoken;
import io.glidepath.insight.RuleCounts.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What came of rules: how often they speak and are heeded, and what changed when they were
 * published.
 *
 * @param hours the agents' time
 * @param rules the most talkative first
 * @param changes the latest first
 */
public record RuleEffects(double hours, long shown, List<Rule> rules, List<Change> changes) {
  /** So many days before a change are held against as many after it, at most. */
  public static final int AROUND = 28;

  private static final int FEWEST_DAYS = 7;
  private static final long FEWEST_CONTACTS = 100;
  private static final long FEWEST_ANSWERS = 50;
  private static final double HOUR = 3_600;

  /** One rule; {@code accepted} is the share of what it showed that agents took up. */
  public record Rule(String rule, long shown, double perHour, Proportion accepted) {}

  /** What was published together on a day. */
  public record Published(LocalDate day, List<String> rules) {}

  /**
   * What changed from the days before a publication to those after it, compared within the same
   * issue; its own day is left out. Nothing can be said of {@code n} 0: too few contacts or answers
   * on one side, or too few days yet.
   *
   * @param days on each side
   * @param repeats of the share that comes within 7 days of the last contact about the same issue
   * @param hardAnswers of the share of answers that call it hard
   */
  public record Change(
      Published published, int days, RiskDifference repeats, RiskDifference hardAnswers) {}

  /** {@code until} is the last day that is counted. */
  public static RuleEffects of(Told told, List<Published> publications, LocalDate until) {
    double hours = told.handleSeconds() / HOUR;
    List<Rule> rules =
        told.spoken().stream()
            .sorted(Comparator.comparingLong(Spoken::shown).reversed().thenComparing(Spoken::rule))
            .map(each -> rule(each, hours))
            .toList();
    long shown = told.spoken().stream().mapToLong(Spoken::shown).sum();
    List<Change> changes =
        publications.stream().map(each -> change(each, told.days(), until)).toList();
    return new RuleEffects(hours, shown, rules, changes);
  }

  private static Rule rule(Spoken spoken, double hours) {
    long accepted = Math.min(spoken.accepted(), spoken.shown());
    return new Rule(
        spoken.rule(),
        spoken.shown(),
        hours == 0 ? 0 : spoken.shown() / hours,
        Proportion.of(accepted, spoken.shown(), Proportion.USUAL));
  }

  private static Change change(Published published, List<Day> days, LocalDate until) {
    LocalDate day = published.day();
    int after = (int) Math.min(AROUND, Math.max(0, until.toEpochDay() - day.toEpochDay()));
    List<Day> around =
        days.stream()
            .filter(each -> !each.day().equals(day))
            .filter(each -> Math.abs(each.day().toEpochDay() - day.toEpochDay()) <= after)
            .toList();
    if (after < FEWEST_DAYS) {
      RiskDifference none = RiskDifference.of(List.of());
      return new Change(published, after, none, none);
    }
    return new Change(
        published,
        after,
        difference(strata(around, day, Day::contacts, Day::repeats), FEWEST_CONTACTS),
        difference(strata(around, day, Day::answers, Day::hard), FEWEST_ANSWERS));
  }

  /** By issue, the days after against those before. */
  private static Collection<Stratum> strata(
      List<Day> days, LocalDate moment, ToLongFunction<Day> of, ToLongFunction<Day> hits) {
    Map<String, Stratum> byIssue = new TreeMap<>();
    for (Day each : days) {
      long n = of.applyAsLong(each);
      long met = hits.applyAsLong(each);
      Stratum stratum =
          each.day().isAfter(moment)
              ? new Stratum(each.issue(), n, met, 0, 0)
              : new Stratum(each.issue(), 0, 0, n, met);
      byIssue.merge(each.issue(), stratum, Stratum::with);
    }
    return new ArrayList<>(byIssue.values());
  }

  private static RiskDifference difference(Collection<Stratum> strata, long fewest) {
    long after = strata.stream().mapToLong(Stratum::of).sum();
    long before = strata.stream().mapToLong(Stratum::otherOf).sum();
    return RiskDifference.of(after < fewest || before < fewest ? List.of() : strata);
  }
}
