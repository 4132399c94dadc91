package io.glidepath.web.insight;

import io.glidepath.estimate.Proportion;
import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.OutcomeCounts.Behind;
import io.glidepath.insight.OutcomeReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outcomes by band of effort, beside what others found of theirs. */
final class OutcomeView {
  /** The share of customers who became less loyal after little effort, and after much. */
  private static final Map<String, Object> PUBLISHED =
      Map.of(
          "lowEffort",
          0.09,
          "highEffort",
          0.96,
          "source",
          "Dixon, Toman, DeLisi: The Effortless Experience (CEB), 2013");

  private OutcomeView() {}

  /** {@code mayOpen} says whether the reader may look at interactions. */
  static Map<String, Object> of(OutcomeReport report, Asked asked, int days, boolean mayOpen) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", asked.since().toString());
    view.put("until", asked.until().toString());
    view.put("days", days);
    view.put("published", PUBLISHED);
    view.put("bands", report.bands().stream().map(band -> band(band, mayOpen)).toList());
    view.put(
        "differences",
        report.differences().stream()
            .map(
                each ->
                    Map.of(
                        "outcome", each.word(),
                        "value", each.share().value(),
                        "low", each.share().low(),
                        "high", each.share().high(),
                        "clear", each.share().isClear()))
            .toList());
    return view;
  }

  private static Map<String, Object> band(OutcomeReport.Band band, boolean mayOpen) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("from", band.from());
    view.put("to", band.to());
    view.put("tooFew", band.isTooFew());
    if (!band.isTooFew()) {
      view.put("customers", band.customers());
    }
    view.put("outcomes", band.outcomes().stream().map(each -> outcome(each, mayOpen)).toList());
    return view;
  }

  private static Map<String, Object> outcome(OutcomeReport.Outcome outcome, boolean mayOpen) {
    Proportion share = outcome.share();
    List<Behind> behind = mayOpen ? outcome.behind() : List.of();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("outcome", outcome.word());
    view.put("customers", share.hits());
    view.put("share", share.value());
    view.put("low", share.low());
    view.put("high", share.high());
    view.put("interactions", behind.stream().map(OutcomeView::behind).toList());
    return view;
  }

  private static Map<String, Object> behind(Behind behind) {
    return Map.of(
        "interactionId", behind.interactionId(),
        "effortScore", behind.score(),
        "href", "/v1/interactions/" + behind.interactionId());
  }
}
