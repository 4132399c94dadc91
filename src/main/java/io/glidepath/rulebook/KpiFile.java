package io.glidepath.rulebook;

import io.glidepath.kpi.Center;
import io.glidepath.kpi.Journey;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiReader;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.QualityItem;
import io.glidepath.kpi.UnreadableSettings;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.settings.JourneyMembers;
import io.glidepath.rulebook.settings.SettingDoubts;
import io.glidepath.rulebook.settings.SettingFaults;
import io.glidepath.rulebook.settings.SettingMembers;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads KPI settings, from their own file or from a scenario: what cannot be read is an error, what
 * is not understood a warning, and nothing is dropped. Thread-safe.
 */
public final class KpiFile implements KpiReader {
  /** The settings of a file; throws {@link UnreadableSettings} saying what to write. */
  public static KpiSettings read(Path file) {
    try {
      return JourneyFile.beside(file, new KpiFile().read(file.toString(), Files.readString(file)));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8; save it as UTF-8.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The KPI settings %s cannot be read: %s".formatted(file, e), e);
    }
  }

  @Override
  public KpiSettings read(String yaml) {
    return read("kpis.yaml", yaml);
  }

  private KpiSettings read(String name, String yaml) {
    Findings findings = new Findings();
    YamlMap file = YamlFile.read(new SourceFile(name, yaml), findings);
    KpiSettings settings = file == null ? KpiSettings.NONE : settings(file, findings);
    if (findings.hasErrors()) {
      throw new UnreadableSettings(SettingFaults.of(findings));
    }
    return new KpiSettings(
        settings.center(),
        settings.kpis(),
        settings.qualityForm(),
        settings.journeys(),
        SettingFaults.of(findings),
        yaml);
  }

  /** The settings in a mapping with {@code kpis}, {@code quality_form} and {@code center}. */
  public static KpiSettings settings(YamlMap file, Findings findings) {
    file.allowOnly("A KPI settings file", Set.of("center", "kpis", "quality_form", "journeys"));
    SettingMembers members = new SettingMembers(findings);
    SettingDoubts doubts = new SettingDoubts(findings);
    List<Kpi> kpis = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlItem item : file.items("kpis")) {
      YamlMap map = item.map();
      if (map == null) {
        findings.error(item.place(), "kpi", "A KPI setting has an id and what it measures.");
      } else {
        Kpi kpi = members.kpi(map);
        kpis.add(kpi);
        doubts.check(kpi, map);
        if (!ids.add(kpi.id())) {
          findings.error(
              map.place("id"),
              "duplicate-id",
              "There are two KPIs %s.".formatted(kpi.id()),
              "an id of its own, such as %s-2".formatted(kpi.id()));
        }
      }
    }
    Center center = members.center(file.map("center"));
    List<QualityItem> form = members.form(file.items("quality_form"));
    List<Journey> journeys = new JourneyMembers(findings).journeys(file.items("journeys"));
    return new KpiSettings(center, List.copyOf(kpis), form, journeys, List.of(), "");
  }
}
