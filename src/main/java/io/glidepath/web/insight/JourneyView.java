package io.glidepath.web.insight;

import io.glidepath.insight.Estimate;
import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.journey.FallingOff;
import io.glidepath.insight.journey.JourneyCounts;
import io.glidepath.insight.journey.JourneyReport;
import io.glidepath.insight.journey.QuickWin;
import io.glidepath.insight.journey.StageMeasure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The journeys as the contract writes them. */
final class JourneyView {
  private static final int TOP = 3;

  private final Causes causes;
  private final boolean mayOpen;

  /** {@code mayOpen} says whether the reader may look at interactions. */
  JourneyView(Causes causes, boolean mayOpen) {
    this.causes = causes;
    this.mayOpen = mayOpen;
  }

  Map<String, Object> of(Asked asked, JourneyReport report) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", asked.since().toString());
    view.put("until", asked.until().toString());
    view.put("journeys", report.journeys().stream().map(this::journey).toList());
    Optional<QuickWin> win = QuickWin.of(report, causes::points);
    put(view, "quickWin", win.map(this::win).orElse(null));
    put(view, "noQuickWin", win.isPresent() ? null : QuickWin.whyNone(report));
    return view;
  }

  private Map<String, Object> journey(JourneyReport.Line line) {
    return Map.of(
        "id", line.journey().id(),
        "goal", line.journey().goal(),
        "stages", line.stages().stream().map(this::stage).toList());
  }

  private Map<String, Object> stage(JourneyReport.Stage stage) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("touchpoint", stage.stage().touchpoint());
    view.put("tool", stage.stage().tool());
    view.put("owners", stage.owners());
    view.put("tooFew", stage.tooFew());
    view.put("signals", stage.signals());
    view.put("reached", stage.reached());
    stage.falling().ifPresent(falling -> view.put("fallingOff", falling(falling)));
    if (stage.tooFew()) {
      return view;
    }
    view.put("contacts", stage.contacts());
    view.put("interaction", measure(stage.interaction()));
    view.put("perception", measure(stage.perception()));
    view.put("outcome", measure(stage.outcome()));
    view.put("contradicting", stage.contradicting());
    put(view, "repeat7d", estimate(stage.repeats()));
    put(view, "effortScore", estimate(stage.effort()));
    put(view, "priority", stage.contacts() == 0 ? null : (Double) stage.priority());
    view.put("causes", stage.charges().stream().limit(TOP).flatMap(this::cause).toList());
    view.put(
        "hardest",
        stage.hardest().stream().filter(each -> mayOpen).map(JourneyView::hard).toList());
    return view;
  }

  private Stream<Map<String, Object>> cause(JourneyCounts.Met met) {
    return causes.of(met.name()).stream()
        .map(
            cause ->
                Map.of(
                    "rule", met.name(),
                    "title", causes.title(cause),
                    "driver", cause.driver(),
                    "times", met.n()));
  }

  private static Map<String, Object> measure(StageMeasure measure) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("measure", measure.measure());
    view.put("state", measure.isMeasured() ? "measured" : "missing");
    put(view, "why", measure.isMeasured() ? null : measure.state());
    put(view, "unit", measure.unit());
    put(view, "value", estimate(measure.value()));
    put(view, "before", estimate(measure.before()));
    put(view, "after", estimate(measure.after()));
    return view;
  }

  private static Map<String, Object> falling(FallingOff falling) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", falling.since().toString());
    view.put("until", falling.until().toString());
    view.put("within", falling.within());
    view.put("tooFew", falling.tooFew());
    if (!falling.tooFew()) {
      view.put("n", falling.fell());
      view.put("share", falling.share());
      view.put("reasons", falling.reasons());
      view.put("unknown", falling.unknown());
    }
    return view;
  }

  private Map<String, Object> win(QuickWin win) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("journey", win.journey());
    view.put("touchpoint", win.stage().stage().touchpoint());
    view.put("owners", win.stage().owners());
    view.put("priority", win.stage().priority());
    view.put("rule", win.rule());
    causes
        .of(win.rule())
        .ifPresent(
            cause -> {
              view.put("title", causes.title(cause));
              view.put("driver", cause.driver());
            });
    view.put("times", win.times());
    view.put("contacts", win.stage().contacts());
    view.put("share", win.share());
    return view;
  }

  private static Map<String, Object> hard(JourneyCounts.Hard hard) {
    return Map.of(
        "interactionId", hard.interactionId(),
        "effortScore", hard.score(),
        "href", "/v1/interactions/" + hard.interactionId());
  }

  private static @Nullable Estimate estimate(@Nullable Estimate estimate) {
    return estimate == null || estimate.n() == 0 ? null : estimate;
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}
