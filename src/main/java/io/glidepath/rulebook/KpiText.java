package io.glidepath.rulebook;

import io.glidepath.kpi.Center;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.QualityItem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * KPI settings as one text that is the same for the same settings. Recorded revisions are named by
 * it, so that settings without the members of later versions keep the text that they had.
 */
final class KpiText {
  private KpiText() {}

  static String of(KpiSettings settings) {
    StringBuilder text = new StringBuilder();
    if (!settings.center().equals(Center.UNSTATED)) {
      text.append(settings.center()).append('\n');
    }
    for (Kpi kpi : settings.kpis()) {
      text.append(kpi.id()).append(' ').append(kpi.measures()).append(' ');
      text.append(target(kpi.target())).append(' ');
      text.append(kpi.scope()).append(' ').append(kpi.use()).append(' ');
      text.append(kpi.windowDays()).append(' ').append(kpi.survey()).append(' ');
      text.append(more(kpi)).append('\n');
    }
    List<String> form = settings.qualityForm().stream().map(KpiText::item).toList();
    return text.append(form).toString();
  }

  private static String target(Kpi.@Nullable Target target) {
    return target == null
        ? "null"
        : "Target[op=%s, value=%s, unit=%s]".formatted(target.op(), target.value(), target.unit());
  }

  private static Map<String, String> more(Kpi kpi) {
    Map<String, String> more = new TreeMap<>();
    kpi.more().forEach((path, written) -> more.put(path, written.text()));
    more.remove(Kpi.DELAY_AS_WRITTEN);
    more.remove(Kpi.MEASURES_AS_WRITTEN);
    return more;
  }

  private static String item(QualityItem item) {
    String text =
        "QualityItem[item=%s, weight=%s, mandatory=%s"
            .formatted(item.item(), item.weight(), item.mandatory());
    String later =
        (item.kindStated() ? ", kind=" + item.kind() : "")
            + (item.statutory() ? ", statutory" : "");
    return text + later + "]";
  }
}
