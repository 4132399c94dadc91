package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.glidepath.authoring.ScenarioReport.Result;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Mark;
import io.glidepath.interaction.Speaker;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.rulebook.RulebookFiles;
import io.glidepath.rulebook.scenario.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that ship, with the phrases, tables and KPI settings that ship beside them. */
class ShippedRulesTest {
  private static final Path RULES = Path.of("rules");
  private static final KpiSettings KPIS = KpiFile.read(Path.of("config/kpis.yaml"));
  private static final PhraseBook PHRASES = PhraseBook.load(RULES);

  @TempDir static Path cache;
  private static RulebookFiles.Loaded loaded;
  private static ScenarioRunner scenarios;

  @BeforeAll
  static void load() {
    loaded = RulebookFiles.load(RULES, KPIS, cache, PHRASES);
    scenarios = new ScenarioRunner(loaded, new CloudEventReader(PersonalData.rehearsed()));
  }

  @Test
  void leaveNothingToFind() {
    assertThat(loaded.findings()).isEmpty();
    assertThat(scenarios.findings()).isEmpty();
  }

  @Test
  void speakAndKeepSilentAsTheirScenariosTell() {
    assertThat(scenarios.run().results()).filteredOn(Result::isFailure).isEmpty();
  }

  @Test
  void areEachProvenByTheirScenarios() {
    assertThat(scenarios.unproven()).isEmpty();
  }

  @Test
  void speakOfAllFivePillars() {
    assertThat(loaded.rulebookOrThrow().cards())
        .hasSizeGreaterThanOrEqualTo(34)
        .extracting("pillar")
        .contains("channel", "simplicity", "experience", "prevention", "kpi");
  }

  @Test
  void flagTheTypicalCentersSettings() {
    assertThat(loaded.guardOrThrow().check(KPIS, "en"))
        .extracting(Flag::rule)
        .hasSizeGreaterThanOrEqualTo(10)
        .doesNotHaveDuplicates();
  }

  @Test
  void hearThatTheNextIssueWasMentionedWhenTheirOwnWordsAreSaid() throws IOException {
    List<String> unheard = new ArrayList<>();
    for (Map<String, String> row : nextIssues()) {
      for (String language : List.of("en", "fr", "es")) {
        String say = row.getOrDefault("say_" + language, "");
        if (!heard(say, language).contains(row.get("mention"))) {
          unheard.add(row.get("mention") + " " + language + ": " + say);
        }
      }
    }
    assertThat(unheard).isEmpty();
  }

  private static List<String> heard(String text, String language) {
    Fact.UtteranceHeard said =
        new Fact.UtteranceHeard("u1", Speaker.AGENT, text, true, language, null);
    return PHRASES.hear(said, language).marks().stream().map(Mark::phrase).toList();
  }

  /** The rows of the table and of all its packs. */
  private static List<Map<String, String>> nextIssues() throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(each -> each.endsWith("next-issue.csv")).toList()) {
        rows.addAll(
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(file.toFile())
                .readAll());
      }
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(70);
    return rows;
  }
}
