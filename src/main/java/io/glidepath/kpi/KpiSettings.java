package io.glidepath.kpi;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Everything that a center measures and aims at.
 *
 * @param faults what in the file is wrong or not understood, though it could be read
 */
public record KpiSettings(
    Center center, List<Kpi> kpis, List<QualityItem> qualityForm, List<SettingFault> faults) {
  public static final KpiSettings NONE = new KpiSettings(List.of(), List.of());

  public KpiSettings(List<Kpi> kpis, List<QualityItem> qualityForm) {
    this(Center.UNSTATED, kpis, qualityForm, List.of());
  }

  /** The strictest handle-time target in seconds, if there is one. */
  public OptionalDouble handleTimeTarget() {
    return kpis.stream()
        .filter(kpi -> kpi.measures().equals("handle-time") && kpi.target() != null)
        .map(Kpi::target)
        .mapToDouble(Kpi.Target::value)
        .min();
  }
}
