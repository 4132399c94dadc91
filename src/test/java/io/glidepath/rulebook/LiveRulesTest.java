package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.rulebook.scenario.ScenarioRunner;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules and the KPI settings that ship. */
class LiveRulesTest {
  private static final Path RULES = Path.of("rules");
  private static final Path CACHE = Path.of("target/test-rulebook-cache");

  private final PhraseBook phrases = PhraseBook.load(RULES);
  private final KpiSettings kpis = KpiFile.read(Path.of("config/kpis.yaml"));
  private final RulebookFiles.Loaded loaded = RulebookFiles.load(RULES, kpis, CACHE, phrases);

  @Test
  void loadWithoutFindings() {
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.rulebookOrThrow().cards()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void areProvenByScenariosThatFailWithoutThem() {
    ScenarioRunner runner =
        new ScenarioRunner(loaded, new CloudEventReader(PersonalData.rehearsed()));
    assertThat(runner.findings()).isEmpty();
    assertThat(runner.unproven()).isEmpty();
  }

  @Test
  void flagTheSettingsOfATypicalCenter() {
    assertThat(loaded.guardOrThrow().check(kpis, "en")).hasSizeGreaterThanOrEqualTo(10);
  }
}
