package io.glidepath.kpi;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a center measures and aims at. Two are the same if they say the same, however
 * their files are written.
 *
 * @param faults what in the file is wrong or not understood, though it could be read
 * @param text the file that they were read from, as it is written; empty if they come from no file
 */
public record KpiSettings(
    Center center,
    List<Kpi> kpis,
    List<QualityItem> qualityForm,
    List<SettingFault> faults,
    String text) {
  public static final KpiSettings NONE = new KpiSettings(List.of(), List.of());

  public KpiSettings(List<Kpi> kpis, List<QualityItem> qualityForm) {
    this(Center.UNSTATED, kpis, qualityForm, List.of(), "");
  }

  /** The strictest handle-time target in seconds, if there is one. */
  public OptionalDouble handleTimeTarget() {
    return kpis.stream()
        .filter(kpi -> kpi.measures().equals("handle-time") && kpi.target() != null)
        .map(Kpi::target)
        .mapToDouble(Kpi.Target::value)
        .min();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KpiSettings settings && said().equals(settings.said());
  }

  @Override
  public int hashCode() {
    return said().hashCode();
  }

  private List<Object> said() {
    return List.of(center, kpis, qualityForm, faults);
  }
}
