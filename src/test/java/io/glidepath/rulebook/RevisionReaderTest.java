package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Knowledge;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.RulesOnDisk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks why a rule spoke is answered with the KPI settings of then. */
class RevisionReaderTest {
  private static final Path CONFIG = Path.of("config");
  private static final RuleTexts TEXTS = new RulesOnDisk(Path.of("rules")).read().texts();

  @Test
  void readsARevisionWithTheKpiSettingsThatItWasMadeWith(@TempDir Path cache) {
    KpiSettings then = Knowledge.kpis(CONFIG);
    String revision =
        Knowledge.reader(then, cache)
            .load(TEXTS)
            .loaded()
            .map(RuleCandidate.Loaded::rulebook)
            .orElseThrow()
            .revision();
    List<String> onLog = List.of("altered: [", "", Knowledge.kpiText(CONFIG));
    RuleReader today = Knowledge.reader(KpiSettings.NONE, cache);
    RevisionReader readings = new RevisionReader(today, onLog);

    assertThat(readings.of(revision, TEXTS).kpis()).isEqualTo(then);
    assertThat(readings.of(revision, TEXTS)).isSameAs(readings.of(revision, TEXTS));
    assertThat(readings.of("of nobody", TEXTS)).isSameAs(today);
  }
}
