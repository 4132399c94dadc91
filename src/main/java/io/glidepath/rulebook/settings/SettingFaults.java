package io.glidepath.rulebook.settings;

import io.glidepath.authoring.Finding;
import io.glidepath.kpi.SettingFault;
import io.glidepath.rulebook.file.Findings;
import java.util.Comparator;
import java.util.List;

/** What was found in a settings file, for those below who know no rules. */
public final class SettingFaults {
  private SettingFaults() {}

  /** All of it, what makes the file unreadable before the rest. */
  public static List<SettingFault> of(Findings findings) {
    return findings.all().stream()
        .sorted(Comparator.comparing(Finding::isError).reversed())
        .map(SettingFaults::of)
        .toList();
  }

  private static SettingFault of(Finding finding) {
    return new SettingFault(
        finding.file(),
        finding.line(),
        finding.column(),
        finding.severity(),
        finding.code(),
        finding.message(),
        finding.instead());
  }
}
