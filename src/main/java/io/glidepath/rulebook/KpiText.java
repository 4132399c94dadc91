package io.glidepath.rulebook;

import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import java.util.TreeMap;

/** KPI settings as one text that is the same for the same settings. */
final class KpiText {
  private KpiText() {}

  static String of(KpiSettings settings) {
    StringBuilder text = new StringBuilder();
    for (Kpi kpi : settings.kpis()) {
      text.append(kpi.id()).append(' ').append(kpi.measures()).append(' ').append(kpi.target());
      text.append(' ').append(kpi.scope()).append(' ').append(kpi.use()).append(' ');
      text.append(kpi.windowDays()).append(' ').append(kpi.survey()).append(' ');
      text.append(new TreeMap<>(kpi.more())).append('\n');
    }
    return text.append(settings.qualityForm()).toString();
  }
}
