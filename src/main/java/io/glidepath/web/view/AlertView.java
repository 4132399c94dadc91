package io.glidepath.web.view;

import io.glidepath.advice.Alert;
import io.glidepath.suggestion.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** An alert as programs read it: its texts by language; members that are not known are left out. */
public final class AlertView {
  private AlertView() {}

  public static Map<String, Object> of(Alert alert) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", alert.id());
    json.put("interactionId", alert.interactionId());
    json.put("rule", alert.rule());
    json.put("severity", alert.severity());
    if (alert.team() != null) {
      json.put("team", alert.team());
    }
    json.put("title", words(alert.title()));
    if (!alert.advice().languages().isEmpty()) {
      json.put("advice", words(alert.advice()));
    }
    if (alert.because() != null) {
      json.put("because", words(alert.because()));
    }
    json.put("raisedAt", alert.raisedAt());
    return json;
  }

  private static Map<String, String> words(Text text) {
    return new TreeMap<>(text.byLanguage());
  }
}
