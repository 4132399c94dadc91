package io.glidepath.rulebook;

import io.glidepath.kpi.Kpi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the cards about KPI settings hold against which setting; the compiled rules write it. */
public final class Raised {
  static final String QUALITY_FORM = "quality-form";
  static final String ALL = "kpis";

  private final Map<String, Set<String>> rulesByKpi = new LinkedHashMap<>();

  /** Called by a compiled rule that holds for the settings as a whole. */
  public void hold(String rule) {
    hold(rule, null);
  }

  /** Called by a compiled rule that holds for a setting, or for an item of the quality form. */
  public void hold(String rule, @Nullable Object fact) {
    String kpi = fact == null ? ALL : fact instanceof Kpi setting ? setting.id() : QUALITY_FORM;
    rulesByKpi.computeIfAbsent(kpi, id -> new TreeSet<>()).add(rule);
  }

  Set<String> against(String kpi) {
    return rulesByKpi.getOrDefault(kpi, Set.of());
  }

  Set<String> all() {
    Set<String> all = new TreeSet<>();
    rulesByKpi.values().forEach(all::addAll);
    return all;
  }
}
