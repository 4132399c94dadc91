package io.glidepath.web;

import io.glidepath.kpi.FixedSettings;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.FlagName;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A guard that flags every setting and has no fix. */
final class FakeGuard implements Guard {
  @Override
  public List<Flag> check(KpiSettings settings, String language) {
    return settings.kpis().stream().map(kpi -> flag(kpi, language)).toList();
  }

  @Override
  public FixedSettings fix(KpiSettings settings, String language, Set<String> rules) {
    return new FixedSettings(settings, "");
  }

  @Override
  public Optional<FixedSettings> fix(KpiSettings settings, String language, FlagName flag) {
    return Optional.empty();
  }

  private static Flag flag(Kpi kpi, String language) {
    return new Flag(
        kpi.id(), "kpi.aht", "Title", language, "high", "why", "effect", "fix", null, null, null,
        null, List.of());
  }
}
