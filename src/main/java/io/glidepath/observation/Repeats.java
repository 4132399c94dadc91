package io.glidepath.observation;

import io.glidepath.estimate.Proportion;
import io.glidepath.estimate.RiskDifference;
import io.glidepath.estimate.Stratum;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.Observed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who came back within seven days, on any channel, compared within the same issue. */
final class Repeats {
  private static final List<String> SOURCES = List.of("repeat-contacts");
  private static final String SHORT = "short";
  private static final String AFTER = "after";

  private final Kpi kpi;
  private final Counted counted;
  private final ObservedTexts texts;

  Repeats(Kpi kpi, Counted counted, ObservedTexts texts) {
    this.kpi = kpi;
    this.counted = counted;
    this.texts = texts;
  }

  /**
   * By handle time: the target's side of things if it has one, and the quarters within an issue.
   */
  List<Observed> byHandleTime(Question.HandleTimes question) {
    List<Observed> all = new ArrayList<>();
    if (question.limitSeconds() > 0) {
      all.add(byLimit(question));
    }
    all.add(byQuarter(question));
    return all;
  }

  private Observed byLimit(Question.HandleTimes question) {
    Set<String> groups = Set.of(SHORT, "long");
    List<Stratum> strata = strata(groups::contains, SHORT::equals);
    Sheet sheet = new Sheet("repeats-by-handle-time", kpi, question.span(), texts, SOURCES);
    RiskDifference difference = RiskDifference.of(strata);
    if (!Sheet.tellsOf(counted, difference.n())) {
      return sheet.notEnough(difference.n());
    }
    byIssue(sheet, strata, groups::contains);
    behind(sheet, SHORT::equals);
    return sheet.told(
        "handle-time",
        difference,
        question.limitSeconds(),
        crude(SHORT::equals),
        crude("long"::equals));
  }

  private Observed byQuarter(Question.HandleTimes question) {
    Set<String> quarters = Set.of("1", "2", "3", "4");
    List<Stratum> strata = strata(quarters::contains, "1"::equals);
    Sheet sheet = new Sheet("repeats-by-quarter", kpi, question.span(), texts, SOURCES);
    RiskDifference difference = RiskDifference.of(strata);
    if (!Sheet.tellsOf(counted, difference.n())) {
      return sheet.notEnough(difference.n());
    }
    for (String quarter : List.of("1", "2", "3", "4")) {
      long of = sum(quarter::equals, Counted.Cell::of);
      long hits = sum(quarter::equals, Counted.Cell::hits);
      sheet.row(texts.word("quarter", quarter), Proportion.of(hits, of, Proportion.USUAL));
    }
    behind(sheet, "1"::equals);
    return sheet.told("quarter", difference);
  }

  /** Before and after the setting became what it is. */
  Observed around(Question.Around question) {
    Instant moment = question.moment();
    List<Stratum> strata = strata(group -> true, AFTER::equals);
    Sheet sheet = new Sheet("repeats-before-after", kpi, question.span(), texts, SOURCES);
    RiskDifference difference = RiskDifference.of(strata);
    if (!Sheet.tellsOf(counted, difference.n())) {
      return sheet.notEnough(difference.n());
    }
    byIssue(sheet, strata, group -> true);
    behind(sheet, AFTER::equals);
    return sheet.told(
        "around", difference, texts.day(moment), crude("before"::equals), crude(AFTER::equals));
  }

  private void byIssue(Sheet sheet, List<Stratum> strata, Predicate<String> groups) {
    for (Stratum each : strata) {
      RiskDifference difference = RiskDifference.of(List.of(each));
      boolean few =
          counted.cells().stream()
              .filter(cell -> cell.issue().equals(each.name()) && groups.test(cell.group()))
              .anyMatch(cell -> cell.customers() < Sheet.FEWEST_CUSTOMERS);
      if (few || difference.n() == 0) {
        sheet.tooFew(each.name());
      } else {
        double value = Sheet.percent(difference.value());
        double low = Sheet.percent(difference.low());
        double high = Sheet.percent(difference.high());
        String text = texts.say("row.points", each.name(), value, low, high, each.n());
        sheet.row(each.name(), text, each.n(), value, low, high);
      }
    }
  }

  private void behind(Sheet sheet, Predicate<String> groups) {
    counted.cells().stream()
        .filter(cell -> groups.test(cell.group()) && cell.customers() >= Sheet.FEWEST_CUSTOMERS)
        .forEach(cell -> sheet.behind(cell.behind()));
  }

  /** By issue, those of the groups that are meant against the others. */
  private List<Stratum> strata(Predicate<String> groups, Predicate<String> meant) {
    Map<String, Stratum> byIssue = new LinkedHashMap<>();
    for (Counted.Cell cell : counted.cells()) {
      if (groups.test(cell.group())) {
        boolean is = meant.test(cell.group());
        Stratum stratum =
            is
                ? new Stratum(cell.issue(), cell.of(), cell.hits(), 0, 0)
                : new Stratum(cell.issue(), 0, 0, cell.of(), cell.hits());
        byIssue.merge(cell.issue(), stratum, Stratum::with);
      }
    }
    return List.copyOf(byIssue.values());
  }

  /** The percentage that came back, whatever they came about. */
  private double crude(Predicate<String> groups) {
    long of = sum(groups, Counted.Cell::of);
    return of == 0 ? 0 : Sheet.percent(sum(groups, Counted.Cell::hits) / (double) of);
  }

  private long sum(
      Predicate<String> groups, java.util.function.ToLongFunction<Counted.Cell> number) {
    return counted.cells().stream()
        .filter(cell -> groups.test(cell.group()))
        .mapToLong(number)
        .sum();
  }
}
