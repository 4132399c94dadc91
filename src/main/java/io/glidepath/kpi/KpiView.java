package io.glidepath.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings in the members of {@code config/kpis.yaml}: every one of them, in its order. */
public final class KpiView {
  private KpiView() {}

  public static Map<String, Object> of(KpiSettings settings) {
    Map<String, Object> view = new LinkedHashMap<>();
    if (!settings.center().equals(Center.UNSTATED)) {
      view.put("center", of(settings.center()));
    }
    view.put("kpis", settings.kpis().stream().map(KpiView::of).toList());
    view.put("quality_form", settings.qualityForm().stream().map(KpiView::of).toList());
    return view;
  }

  private static Map<String, Object> of(Center center) {
    Map<String, Object> view = new LinkedHashMap<>();
    text(view, "industry", center.industry());
    list(view, "languages", center.languages());
    list(view, "channels", center.channels());
    list(view, "segments", center.segments());
    return view;
  }

  /** {@code measures} is the known word; the center's own stands in {@code measures-as-written}. */
  public static Map<String, Object> of(Kpi kpi) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", kpi.id());
    text(view, "name", kpi.name());
    view.put("measures", kpi.measures());
    if (kpi.more().containsKey(Kpi.MEASURES_AS_WRITTEN)) {
      view.put("measures-as-written", kpi.more(Kpi.MEASURES_AS_WRITTEN));
    }
    if (kpi.target() != null) {
      view.put("target", of(kpi.target()));
    }
    text(view, "scope", kpi.scope());
    text(view, "use", kpi.use());
    if (kpi.hasWindow()) {
      view.put("window", new LinkedHashMap<>(Map.of("days", number(kpi.windowDays()))));
    }
    if (kpi.survey() != null) {
      view.put("survey", of(kpi, kpi.survey()));
    }
    kpi.more()
        .forEach(
            (path, written) -> {
              if (!path.equals(Kpi.MEASURES_AS_WRITTEN) && !path.equals(Kpi.DELAY_AS_WRITTEN)) {
                put(view, path, written.plain());
              }
            });
    return view;
  }

  private static Map<String, Object> of(Kpi.Target target) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("op", target.op());
    if (!Double.isNaN(target.stated())) {
      view.put("value", number(target.stated()));
    }
    text(view, "unit", target.statedUnit());
    return view;
  }

  private static Map<String, Object> of(Kpi kpi, Kpi.SurveyPlan survey) {
    Map<String, Object> view = new LinkedHashMap<>();
    text(view, "when", survey.when());
    text(view, "channel", survey.channel());
    Written delay = kpi.more().get(Kpi.DELAY_AS_WRITTEN);
    view.put("delay", delay == null ? number(survey.delaySeconds()) + "s" : delay.text());
    text(view, "sample", survey.sample());
    view.put("while-open", survey.whileOpen());
    return view;
  }

  /** The members of an item of the quality form. */
  public static Map<String, Object> of(QualityItem item) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("item", item.item());
    view.put("weight", number(item.weight()));
    view.put("mandatory", item.mandatory());
    if (item.kindStated()) {
      view.put("kind", item.kind());
    }
    if (item.statutory()) {
      view.put("statutory", true);
    }
    return view;
  }

  private static void text(Map<String, Object> view, String name, String text) {
    if (!text.isEmpty()) {
      view.put(name, text);
    }
  }

  private static void list(Map<String, Object> view, String name, List<String> words) {
    if (!words.isEmpty()) {
      view.put(name, words);
    }
  }

  /** {@code paid.share-of-pay} goes into the mapping {@code paid}. */
  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> view, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      view.put(path, value);
    } else {
      Object inner =
          view.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
      put((Map<String, Object>) inner, path.substring(dot + 1), value);
    }
  }

  /** A whole number without its point. */
  private static Number number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : value;
  }
}
