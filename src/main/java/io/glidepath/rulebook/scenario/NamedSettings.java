package io.glidepath.rulebook.scenario;

import io.glidepath.interaction.Nearest;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.QualityItem;
import io.glidepath.rulebook.FileGuard;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.scenario.Scenario.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The settings and items that a scenario may name: those that it has. */
final class NamedSettings {
  private final Set<String> names = new LinkedHashSet<>();
  private final Findings findings;

  NamedSettings(KpiSettings settings, Findings findings) {
    this.findings = findings;
    settings.kpis().stream().map(Kpi::id).forEach(names::add);
    settings.qualityForm().stream().map(QualityItem::item).forEach(names::add);
    names.add(FileGuard.ALL);
  }

  /** Those that no card may flag; names that there are not are reported, of expectations too. */
  List<String> silent(YamlMap test, List<Expectation> expected) {
    expected.stream()
        .filter(each -> !each.on().isEmpty())
        .forEach(each -> check(each.on(), each.place()));
    List<String> silent = new ArrayList<>();
    for (YamlItem item : test.items("silent")) {
      String name = String.valueOf(item.text());
      check(name, item.place());
      silent.add(name);
    }
    return List.copyOf(silent);
  }

  private void check(String name, FilePlace place) {
    if (!names.contains(name)) {
      findings.error(
          place,
          "unknown-setting",
          "The scenario has no setting or item “%s”.".formatted(name),
          Nearest.to(name, names).orElse(null));
    }
  }
}
