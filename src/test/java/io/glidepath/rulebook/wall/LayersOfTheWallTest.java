package io.glidepath.rulebook.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.rulebook.drools.CompiledClasses;
import io.glidepath.rulebook.drools.RuleCompiler.CompileFault;
import io.glidepath.rulebook.drools.Walls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The walls behind the first one, each by itself: every hostile rule goes to the compiler as it is,
 * with the checks of its text left out, and with each of the other walls left out in turn.
 */
class LayersOfTheWallTest {
  private static final Map<Attack, Trial> TRIALS = new TreeMap<>(Attack.BY_FILE);

  @BeforeAll
  static void tryEveryAttack() {
    Attack.rules().stream()
        .filter(Attack::canRun)
        .forEach(attack -> TRIALS.put(attack, Trial.of(attack)));
  }

  private static List<Attack> where(java.util.function.Predicate<Trial> trial) {
    return TRIALS.entrySet().stream()
        .filter(entry -> trial.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void attacksAreRealOnStockDrools() {
    assertThat(TRIALS)
        .allSatisfy((attack, trial) -> assertThat(trial.stock()).isEqualTo(attack.acts()));
    assertThat(where(trial -> trial.stock() != Attack.Stage.NONE)).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void withoutTheChecksTheCompilerOrTheScanRefuses() {
    assertThat(where(trial -> !trial.compilerRefuses() && !trial.scanRefuses()))
        .as("what only the checks refuse; it cannot run code")
        .extracting(Attack::file)
        .containsExactly(
            "consequence/other-rule.drl",
            "names/homoglyph-id.drl",
            "names/null-character.drl",
            "names/other-id.drl");
    assertThat(where(Trial::touchedBehindTheFilter)).isEmpty();
  }

  @Test
  void withoutChecksAndClassListTheScanAloneRefuses() {
    assertThat(where(trial -> acts(trial) && trial.compiles() && !trial.scanRefuses())).isEmpty();
  }

  @Test
  void withoutChecksAndScanTheClassLoaderAloneKeepsThemInert() {
    assertThat(where(Trial::touchedBehindTheLoader)).isEmpty();
  }

  @Test
  void classListAloneRefusesWhatRunsWhileItIsBuilt() {
    assertThat(
            where(
                trial ->
                    trial.stock() == Attack.Stage.BUILD
                        && (!trial.compilerRefuses() || trial.touchedBehindTheFilter())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exhaustion/loop.drl",
        "exhaustion/loop-for.drl",
        "exhaustion/loop-do.drl",
        "exhaustion/insert-loop.drl",
        "exhaustion/memory.drl",
        "exhaustion/memory-text.drl",
        "exhaustion/ping-pong.drl"
      })
  void withoutTheChecksLoopsAndHeapsAreRefused(String file) {
    Attack attack =
        Attack.rules().stream().filter(each -> each.file().equals(file)).findFirst().orElseThrow();
    assertThatThrownBy(() -> Walls.scan(Walls.compileUnfiltered(attack.drl())))
        .isInstanceOf(CompileFault.class);
  }

  @Test
  void honestRuleInTheSameShapePassesThemAll() throws IOException {
    String drl = Files.readString(Path.of("src/test/resources/wall/benign/named.drl"));
    CompiledClasses compiled =
        Walls.compile(
            "package io.glidepath.rules.live;\nglobal io.glidepath.advice.Verdict verdict;\n"
                + drl);
    Walls.scan(compiled);
    assertThat(Walls.link(compiled)).hasSize(1);
  }

  @Test
  void documentHasTheNumbers() throws IOException {
    Path document = Path.of("docs/wall.md");
    Path fresh = Path.of("target/wall-table.md");
    String table = Tally.table(Attack.all(), TRIALS);
    Files.writeString(fresh, table);
    assertThat(Files.readString(document)).contains(table);
  }

  private static boolean acts(Trial trial) {
    return trial.stock() != Attack.Stage.NONE;
  }
}
