package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.KpiSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fix of a flag is a settings file of its own, with whole settings that are sound. */
class WholeFixTest {
  private static final FileGuard GUARD =
      RulebookFiles.load(
              Path.of("rules"),
              KpiSettings.NONE,
              Path.of("target/test-rulebook-cache"),
              Phrases.NONE)
          .guardOrThrow();

  @Test
  void namesWholeSettingsThatTheSameRuleDoesNotFlag() {
    List<String> wrong = new ArrayList<>();
    for (String file : List.of("config/kpis.yaml", "src/test/resources/guard/kpis-banque.yaml")) {
      KpiSettings settings = KpiFile.read(Path.of(file));
      for (String language : List.of("en", "fr", "es")) {
        List<Flag> flags = GUARD.check(settings, language);
        assertThat(flags).hasSizeGreaterThan(20);
        flags.forEach(flag -> wrong.addAll(trouble(flag)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> trouble(Flag flag) {
    KpiSettings fixed = new KpiFile().read(flag.fix());
    List<String> trouble = new ArrayList<>();
    fixed.faults().forEach(fault -> trouble.add(flag.rule() + ": " + fault.format()));
    if (fixed.kpis().isEmpty() && fixed.qualityForm().isEmpty()) {
      trouble.add(flag.rule() + " names no setting");
    }
    boolean whole = flag.kpi().equals(FileGuard.ALL);
    GUARD.check(fixed, "en").stream()
        .filter(again -> again.rule().equals(flag.rule()) && !whole)
        .forEach(again -> trouble.add(flag.rule() + " flags its own fix: " + flag.fix()));
    return trouble;
  }
}
