package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.Finding;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that ship. */
class LiveRulesTest {
  private static final Path RULES = Path.of("rules");

  @Test
  void loadWithoutErrors(@TempDir Path cache) {
    RulebookFiles.Loaded loaded = RulebookFiles.load(RULES, KpiSettings.NONE, cache, Set.of());
    assertThat(loaded.findings()).filteredOn(Finding::isError).isEmpty();
    assertThat(loaded.isClean()).isTrue();
  }
}
