package io.glidepath.rulebook;

import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.QualityItem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the cards about KPI settings hold against which setting; the compiled rules write it. */
public final class Raised {
  static final String QUALITY_FORM = "quality-form";
  static final String ALL = "kpis";

  private final Map<Object, Set<String>> rulesByTarget = new LinkedHashMap<>();

  /** Called by a compiled rule that holds for the settings as a whole. */
  public void hold(String rule) {
    hold(rule, null);
  }

  /** Called by a compiled rule that holds for a setting, or for an item of the quality form. */
  public void hold(String rule, @Nullable Object fact) {
    Object target = fact instanceof Kpi kpi ? kpi.id() : fact instanceof QualityItem ? fact : ALL;
    rulesByTarget.computeIfAbsent(target, each -> new TreeSet<>()).add(rule);
  }

  /** The rules held against the setting of that id, or the settings as a whole. */
  Set<String> against(String kpi) {
    return rulesByTarget.getOrDefault(kpi, Set.of());
  }

  /** The rules held against an item of the quality form. */
  Set<String> against(QualityItem item) {
    return rulesByTarget.getOrDefault(item, Set.of());
  }

  Set<String> all() {
    Set<String> all = new TreeSet<>();
    rulesByTarget.values().forEach(all::addAll);
    return all;
  }
}
