package io.glidepath.web.insight;

import io.glidepath.advice.Card;
import io.glidepath.advice.Rulebook;
import io.glidepath.insight.CesCalibration;
import io.glidepath.insight.CesCalibration.Quiet;
import io.glidepath.insight.EffortFit;
import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /v1/calibration}: whether measured effort shows up in what customers answer. */
final class CalibrationEndpoint {
  private static final int USUAL_DAYS = 180;

  private final InsightPorts ports;

  CalibrationEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/calibration", InsightDoor.READERS, this::calibration));
  }

  private void calibration(RoutingContext ctx) {
    Asked asked = InsightDoor.asked(ctx, ports.clock(), USUAL_DAYS);
    Rulebook rulebook = ports.rulebook().get();
    String language = AcceptedLanguage.accepted(ctx);
    Map<String, Integer> points = new TreeMap<>();
    for (Card card : rulebook.cards()) {
      Card.ChargeTerms charge = card.charge();
      if (charge != null && !card.shadow()) {
        points.put(card.id(), charge.points());
      }
    }
    Answer.when(
        ctx,
        ports.answers().answers(asked),
        counted -> {
          CesCalibration report = CesCalibration.of(counted, points);
          Answer.json(ctx, 200, view(report, asked, rulebook, language));
        });
  }

  private static Map<String, Object> view(
      CesCalibration report, Asked asked, Rulebook rulebook, String language) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", asked.since().toString());
    view.put("until", asked.until().toString());
    view.put("needs", EffortFit.ENOUGH);
    view.put("all", fit(report.all()));
    List<Map<String, Object>> languages = new ArrayList<>();
    report
        .languages()
        .forEach(
            (each, fit) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("language", each);
              one.putAll(fit(fit));
              languages.add(one);
            });
    view.put("languages", languages);
    view.put(
        "unseen", report.quiet().stream().map(each -> quiet(each, rulebook, language)).toList());
    return view;
  }

  private static Map<String, Object> fit(EffortFit fit) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("n", fit.n());
    view.put("enough", fit.isEnough());
    if (fit.isEnough()) {
      view.put("rankCorrelation", fit.rankCorrelation());
      view.put("meanAbsoluteError", fit.meanAbsoluteError());
      view.put("curve", fit.curve());
    }
    return view;
  }

  private static Map<String, Object> quiet(Quiet quiet, Rulebook rulebook, String language) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("rule", quiet.rule());
    int index = rulebook.indexOf(quiet.rule());
    view.put("title", index < 0 ? "" : rulebook.cards().get(index).title().elided(language));
    view.put("points", quiet.points());
    view.put("proposed", quiet.proposed());
    view.put("n", quiet.difference().of());
    view.put("others", quiet.difference().otherOf());
    view.put("difference", quiet.difference().value());
    view.put("low", quiet.difference().low());
    view.put("high", quiet.difference().high());
    return view;
  }
}
