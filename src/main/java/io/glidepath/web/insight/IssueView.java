package io.glidepath.web.insight;

import io.glidepath.advice.Card;
import io.glidepath.advice.Rulebook;
import io.glidepath.insight.Estimate;
import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.IssueReport;
import io.glidepath.insight.IssueSettings;
import io.glidepath.insight.Sums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The issues as the contract writes them. */
final class IssueView {
  private static final int TOP = 3;
  private static final double HOUR = 3_600;
  private static final double PLEASED = 9;
  private static final double HARD = 60;

  private final IssueSettings settings;
  private final Rulebook rulebook;
  private final String language;
  private final boolean mayOpen;

  IssueView(IssueSettings settings, Rulebook rulebook, String language, boolean mayOpen) {
    this.settings = settings;
    this.rulebook = rulebook;
    this.language = language;
    this.mayOpen = mayOpen;
  }

  Map<String, Object> of(IssueReport report, @Nullable Instant countedTo) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", report.asked().since().toString());
    view.put("until", report.asked().until().toString());
    put(view, "countedTo", countedTo);
    view.put("formula", formula());
    view.put("center", center(report));
    List<Map<String, Object>> issues = new ArrayList<>();
    for (IssueReport.Row row : report.issues()) {
      issues.add(issue(row, issues.size() + 1));
    }
    view.put("issues", issues);
    view.put("tooFew", report.tooFew());
    return view;
  }

  private Map<String, Object> formula() {
    IssueSettings.Weights weights = settings.weights();
    return Map.of(
        "priority",
        "100 * pain * sqrt(timeShare)",
        "pain",
        "high * H + effort * E + gap * max(0, expects - ces) / 6 + churn * C",
        "weights",
        Map.of(
            "high", weights.high(),
            "effort", weights.effort(),
            "gap", weights.gap(),
            "churn", weights.churn()),
        "shrinkage",
        settings.shrinkage());
  }

  private static Map<String, Object> center(IssueReport report) {
    Sums all = report.center();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("volume", all.contacts());
    view.put("agentHours", all.handleSeconds() / HOUR);
    view.put("answers", all.cesAnswers());
    view.put("unnamed", report.unnamed().contacts());
    put(view, "ces", measured(all.meanCes()));
    put(view, "effortScore", measured(all.meanEffort()));
    return view;
  }

  private Map<String, Object> issue(IssueReport.Row row, int rank) {
    Sums sums = row.sums();
    IssueSettings.Issue known = settings.issue(row.issue());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("issue", row.issue());
    view.put("rank", rank);
    view.put("priority", row.priority());
    view.put("pain", row.pain().value());
    view.put("parts", row.pain().parts());
    view.put("volume", sums.contacts());
    view.put("customers", row.customers());
    view.put("agentHours", sums.handleSeconds() / HOUR);
    view.put("timeShare", row.timeShare());
    view.put("volumeShare", row.volumeShare());
    put(view, "handleSeconds", mean(sums.handleSeconds(), sums.handled()));
    put(view, "csat", sums.csatAnswers() == 0 ? null : (Double) sums.meanCsat());
    put(view, "ces", measured(sums.meanCes()));
    put(view, "highEffort", measured(sums.highShare()));
    put(view, "effortScore", measured(sums.meanEffort()));
    put(view, "expects", row.expects());
    put(view, "expectationGap", gap(row));
    put(view, "repeat7d", mean(row.repeats(), sums.contacts()));
    put(view, "churnAtRisk", measured(sums.leavingShare()));
    view.put("answers", sums.cesAnswers());
    view.put("intervals", intervals(sums));
    view.put("sources", sources(row));
    put(view, "product", known.product());
    put(view, "policy", known.policy());
    view.put("owners", known.owners());
    view.put("outsideWait", known.outsideWait());
    put(view, "because", known.because());
    view.put("trend", trend(row.trend()));
    put(view, "patience", row.patience());
    view.put("kindAgentHardProcess", isKindAndHard(sums));
    view.put("drivers", drivers(row));
    view.put(
        "hardest", row.hardest().stream().filter(each -> mayOpen).map(IssueView::hard).toList());
    return view;
  }

  /** Whether a good mark for the agent hides that it is hard. */
  private static boolean isKindAndHard(Sums sums) {
    return sums.meanCsat() >= PLEASED && sums.meanEffort().value() >= HARD;
  }

  private static @Nullable Double gap(IssueReport.Row row) {
    Sums sums = row.sums();
    return sums.cesAnswers() == 0
        ? null
        : (Double) Math.max(0, row.expects() - sums.meanCes().value());
  }

  private static Map<String, Object> intervals(Sums sums) {
    Map<String, Object> intervals = new LinkedHashMap<>();
    interval(intervals, "ces", sums.meanCes());
    interval(intervals, "highEffort", sums.highShare());
    interval(intervals, "effortScore", sums.meanEffort());
    interval(intervals, "churnAtRisk", sums.leavingShare());
    return intervals;
  }

  /** Between what the truth lies 19 times in 20, and on how many that rests. */
  static Map<String, Object> interval(Estimate estimate) {
    return Map.of("n", estimate.n(), "low", estimate.low(), "high", estimate.high());
  }

  private static void interval(Map<String, Object> all, String name, Estimate estimate) {
    if (estimate.n() > 0) {
      all.put(name, interval(estimate));
    }
  }

  /** The kinds of source that speak of it. */
  private static List<String> sources(IssueReport.Row row) {
    List<String> sources = new ArrayList<>();
    if (row.sums().cesAnswers() + row.sums().csatAnswers() + row.sums().npsAnswers() > 0) {
      sources.add("survey");
    }
    if (row.sums().effort() > 0) {
      sources.add("ledger");
    }
    if (row.repeats() > 0) {
      sources.add("repeat-contacts");
    }
    if (!row.obstacles().isEmpty()) {
      sources.add("agents");
    }
    return sources;
  }

  private static Map<String, Object> trend(IssueReport.Trend trend) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("direction", trend.word());
    if (trend.change().n() > 0) {
      view.put("measure", trend.measure());
      view.put("before", trend.before());
      view.put("after", trend.after());
      view.put("n", trend.change().n());
      view.put("low", trend.change().low());
      view.put("high", trend.change().high());
    }
    return view;
  }

  /** What charged most, by cause, with the rules that saw it. */
  private List<Map<String, Object>> drivers(IssueReport.Row row) {
    Map<String, Driver> drivers = new LinkedHashMap<>();
    for (IssueCounts.Named charge : row.charges()) {
      int index = rulebook.indexOf(charge.name());
      Card card = index < 0 ? null : rulebook.cards().get(index);
      Card.ChargeTerms terms = card == null ? null : card.charge();
      if (card != null && terms != null) {
        drivers
            .computeIfAbsent(terms.driver(), Driver::new)
            .add(charge.n(), charge.n() * terms.points(), card, language);
      }
    }
    return drivers.values().stream()
        .sorted(Comparator.comparingLong((Driver each) -> each.points).reversed())
        .limit(TOP)
        .map(each -> each.view(row.sums().contacts()))
        .toList();
  }

  /** A cause of effort. */
  private static final class Driver {
    private final String name;
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private long times;
    private long points;

    Driver(String name) {
      this.name = name;
    }

    void add(long n, long weight, Card card, String language) {
      times += n;
      points += weight;
      rules.add(Map.of("rule", card.id(), "title", card.title().elided(language), "times", n));
    }

    Map<String, Object> view(long contacts) {
      return Map.of(
          "driver", name,
          "times", times,
          "per100", contacts == 0 ? 0.0 : 100.0 * times / contacts,
          "rules", rules);
    }
  }

  private static Map<String, Object> hard(IssueCounts.Hard hard) {
    return Map.of(
        "interactionId", hard.interactionId(),
        "effortScore", hard.score(),
        "href", "/v1/interactions/" + hard.interactionId());
  }

  private static @Nullable Double measured(Estimate estimate) {
    return estimate.n() == 0 ? null : (Double) estimate.value();
  }

  private static @Nullable Double mean(long sum, long n) {
    return n == 0 ? null : (Double) (sum / (double) n);
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}
