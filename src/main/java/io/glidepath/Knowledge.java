package io.glidepath;

import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiReader;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.phrase.BadPhrases;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.rulebook.FileRulebook;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.rulebook.RulebookFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the rule files and the KPI settings come to: everything that advice knows. */
public record Knowledge(FileRulebook rulebook, Guard guard, KpiSettings kpis, KpiReader kpiReader) {

  /** Reads all of it, or throws {@link BadInput} with everything that is wrong. */
  public static Knowledge read(Path config, Path rules, Path cache) {
    try {
      PhraseBook phrases = PhraseBook.load(rules);
      KpiSettings kpis = kpis(config);
      RulebookFiles.Loaded loaded = RulebookFiles.load(rules, kpis, cache, phrases);
      return new Knowledge(loaded.rulebookOrThrow(), loaded.guardOrThrow(), kpis, new KpiFile());
    } catch (BadPhrases | IllegalStateException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
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
