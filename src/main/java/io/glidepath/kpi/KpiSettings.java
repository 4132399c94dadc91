package io.glidepath.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a center measures and aims at. Two are the same if they say the same, however
 * their files are written and whatever was counted beside them.
 *
 * @param journeys what customers set out to do, of the file or of {@code journeys.yaml} beside it
 * @param faults what in the file is wrong or not understood, though it could be read
 * @param text the file that they were read from, as it is written; empty if they come from no file
 * @param resolving by setting, the seconds that resolving an issue surely takes at the median, of
 *     the issue that takes longest; from the center's own contacts, and empty where nobody counted
 */
public record KpiSettings(
    Center center,
    List<Kpi> kpis,
    List<QualityItem> qualityForm,
    List<Journey> journeys,
    List<SettingFault> faults,
    String text,
    Map<String, Double> resolving) {
  public static final KpiSettings NONE = new KpiSettings(List.of(), List.of());

  public KpiSettings(List<Kpi> kpis, List<QualityItem> qualityForm) {
    this(Center.UNSTATED, kpis, qualityForm, List.of(), List.of(), "");
  }

  /** What a file says, before anybody counted contacts. */
  public KpiSettings(
      Center center,
      List<Kpi> kpis,
      List<QualityItem> qualityForm,
      List<Journey> journeys,
      List<SettingFault> faults,
      String text) {
    this(center, kpis, qualityForm, journeys, faults, text, Map.of());
  }

  /** The same beside how long resolving issues takes. */
  public KpiSettings withResolving(Map<String, Double> seconds) {
    return new KpiSettings(center, kpis, qualityForm, journeys, faults, text, Map.copyOf(seconds));
  }

  /**
   * The same beside journeys that stand in a file of their own; what is wrong with it comes last.
   */
  public KpiSettings with(List<Journey> more, List<SettingFault> moreFaults) {
    List<Journey> all = new ArrayList<>(journeys);
    all.addAll(more);
    List<SettingFault> allFaults = new ArrayList<>(faults);
    allFaults.addAll(moreFaults);
    return new KpiSettings(
        center, kpis, qualityForm, List.copyOf(all), List.copyOf(allFaults), text);
  }

  /** These settings with the journeys of others: no fix changes any. */
  public KpiSettings withJourneysOf(KpiSettings others) {
    return new KpiSettings(center, kpis, qualityForm, others.journeys(), faults, text);
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
    return List.of(center, kpis, qualityForm, journeys, faults);
  }
}
