package io.glidepath;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiReader;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.rulebook.file.RulesOnDisk;
import io.glidepath.runtime.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the rule files and the KPI settings come to: everything that advice knows. */
public record Knowledge(Rulebook rulebook, Guard guard, KpiSettings kpis, KpiReader kpiReader) {

  /** Reads all of it, or throws {@link BadInput} with everything that is wrong. */
  public static Knowledge read(Path config, Path rules, Path cache) {
    KpiSettings kpis = kpis(config);
    RuleCandidate candidate = reader(kpis, cache).load(new RulesOnDisk(rules).read());
    RuleCandidate.Loaded loaded =
        candidate.loaded().orElseThrow(() -> cannotBeUsed(candidate.findings()));
    return new Knowledge(loaded.rulebook(), loaded.guard(), kpis, new KpiFile());
  }

  /** What reads rules beside these settings. */
  public static RuleReader reader(KpiSettings kpis, Path cache) {
    return new RuleReader(kpis, cache, new CloudEventReader(PersonalData.rehearsed()));
  }

  /** What to say of rules that have errors. */
  static BadInput cannotBeUsed(List<Finding> findings) {
    List<String> lines = findings.stream().map(Finding::format).toList();
    return new BadInput("The rules cannot be used:\n" + String.join("\n", lines), null);
  }

  /** The center's KPI settings as JSON, without comments; empty without the file. */
  public static String kpiText(Path config) {
    Path file = config.resolve("kpis.yaml");
    try {
      return Files.exists(file) ? new YAMLMapper().readTree(file.toFile()).toString() : "";
    } catch (IOException e) {
      throw new BadInput("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Reads the center's KPI settings; without the file it is a center without KPIs. */
  public static KpiSettings kpis(Path config) {
    Path file = config.resolve("kpis.yaml");
    try {
      return Files.exists(file) ? KpiFile.read(file) : KpiSettings.NONE;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }
}
