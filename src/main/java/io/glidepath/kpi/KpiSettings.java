package io.glidepath.kpi;

import java.util.List;
import java.util.OptionalDouble;

/** Everything that a center measures and aims at. */
public record KpiSettings(List<Kpi> kpis, List<QualityItem> qualityForm) {
  public static final KpiSettings NONE = new KpiSettings(List.of(), List.of());

  /** The strictest handle-time target in seconds, if there is one. */
  public OptionalDouble handleTimeTarget() {
    return kpis.stream()
        .filter(kpi -> kpi.measures().equals("handle-time") && kpi.target() != null)
        .map(Kpi::target)
        .mapToDouble(Kpi.Target::value)
        .min();
  }
}
