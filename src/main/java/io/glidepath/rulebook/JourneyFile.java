package io.glidepath.rulebook;

import io.glidepath.kpi.Journey;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.UnreadableSettings;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.settings.JourneyMembers;
import io.glidepath.rulebook.settings.SettingFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads {@code journeys.yaml}: what customers set out to do, and what is measured on the way. */
public final class JourneyFile {
  /** What it is called beside the KPI settings. */
  public static final String NAME = "journeys.yaml";

  private JourneyFile() {}

  /**
   * The settings with the journeys of the file beside theirs, if there is one. Throws {@link
   * UnreadableSettings} saying what to write.
   */
  public static KpiSettings beside(Path kpis, KpiSettings settings) {
    Path file = kpis.resolveSibling(NAME);
    return Files.isRegularFile(file) ? read(file, settings) : settings;
  }

  private static KpiSettings read(Path file, KpiSettings settings) {
    Findings findings = new Findings();
    YamlMap map = YamlFile.read(new SourceFile(file.toString(), text(file)), findings);
    List<Journey> journeys = List.of();
    if (map != null) {
      map.allowOnly("A file of journeys", Set.of("journeys"));
      journeys = new JourneyMembers(findings).journeys(map.items("journeys"));
    }
    if (findings.hasErrors()) {
      throw new UnreadableSettings(SettingFaults.of(findings));
    }
    return settings.with(journeys, SettingFaults.of(findings));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("%s cannot be read: %s".formatted(file, e), e);
    }
  }
}
