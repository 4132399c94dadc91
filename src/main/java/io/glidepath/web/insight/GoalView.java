package io.glidepath.web.insight;

import io.glidepath.insight.Estimate;
import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueReport;
import io.glidepath.insight.goal.Goal;
import io.glidepath.insight.goal.GoalReport;
import io.glidepath.insight.journey.StageMeasure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The goals as the contract writes them. */
final class GoalView {
  private final Causes causes;
  private final boolean mayOpen;

  /** {@code mayOpen} says whether the reader may look at interactions. */
  GoalView(Causes causes, boolean mayOpen) {
    this.causes = causes;
    this.mayOpen = mayOpen;
  }

  Map<String, Object> of(Asked asked, GoalReport report, IssueReport issues) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", asked.since().toString());
    view.put("until", asked.until().toString());
    view.put("goals", report.goals().stream().map(row -> goal(row, issues)).toList());
    issues.issues().stream()
        .findFirst()
        .flatMap(this::proposed)
        .ifPresent(proposed -> view.put("proposed", proposed));
    return view;
  }

  private Map<String, Object> goal(GoalReport.Row row, IssueReport issues) {
    Goal goal = row.goal();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", goal.id());
    view.put("cause", goal.cause());
    put(view, "issue", goal.issue());
    view.put("kind", row.kind());
    view.put("owner", goal.owner());
    view.put("due", goal.due().toString());
    view.put("baseline", goal.baseline());
    view.put("target", goal.target());
    put(view, "now", isShown(row) ? row.now() : null);
    view.put("state", row.state());
    view.put("sources", goal.sources());
    view.put("speaking", row.speaking());
    view.put("counter", counter(row.counter(), row.worse()));
    view.put(
        "hardest",
        issues.issues().stream()
            .filter(each -> goal.issue() == null || each.issue().equals(goal.issue()))
            .flatMap(each -> each.hardest().stream())
            .filter(each -> mayOpen)
            .sorted(Comparator.comparingInt(IssueCounts.Hard::score).reversed())
            .limit(3)
            .map(GoalView::hard)
            .toList());
    return view;
  }

  private static boolean isShown(GoalReport.Row row) {
    return !List.of("not-enough-data", "not-heard-of").contains(row.state());
  }

  private static Map<String, Object> counter(StageMeasure counter, boolean worse) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("measure", counter.measure());
    view.put("state", counter.isMeasured() ? "measured" : "missing");
    put(view, "unit", counter.unit());
    put(view, "value", counter.value());
    view.put("worse", worse);
    return view;
  }

  /** What to aim at first: the cause that weighs most on the issue that hurts most. */
  private Optional<Map<String, Object>> proposed(IssueReport.Row issue) {
    return issue.charges().stream()
        .max(Comparator.comparingLong(each -> each.n() * causes.points(each.name())))
        .flatMap(top -> causes.of(top.name()))
        .map(
            cause -> {
              long times =
                  issue.charges().stream()
                      .filter(each -> causes.charging(cause.driver()).contains(each.name()))
                      .mapToLong(IssueCounts.Named::n)
                      .sum();
              Map<String, Object> view = new LinkedHashMap<>();
              view.put("issue", issue.issue());
              view.put("cause", cause.driver());
              view.put("baseline", 100.0 * times / issue.sums().contacts());
              view.put("contacts", issue.sums().contacts());
              return view;
            });
  }

  private static Map<String, Object> hard(IssueCounts.Hard hard) {
    return Map.of(
        "interactionId", hard.interactionId(),
        "effortScore", hard.score(),
        "href", "/v1/interactions/" + hard.interactionId());
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null && !(value instanceof Estimate estimate && estimate.n() == 0)) {
      view.put(name, value);
    }
  }
}
