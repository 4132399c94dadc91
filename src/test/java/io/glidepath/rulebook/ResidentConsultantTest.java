package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Row;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentConsultantTest {
  private static final Path RULES = Path.of("rules");
  private static final Path CACHE = Path.of("target/test-rulebook-cache");

  @Test
  void decidesAsTheRulesDoOneByOne() {
    KpiSettings kpis = KpiFile.read(Path.of("config/kpis.yaml"));
    FileRulebook rulebook = RulebookFiles.load(RULES, kpis, CACHE, Phrases.NONE).rulebookOrThrow();
    try (Consultant consultant = rulebook.open()) {
      assertThat(decisionsThatAgree(rulebook, consultant)).isGreaterThan(2_000);
    }
  }

  private static int decisionsThatAgree(FileRulebook rulebook, Consultant consultant) {
    OneByOne oneByOne = new OneByOne(rulebook.rules(), rulebook.memory());
    Verdict expected = new Verdict(rulebook.indexes());
    int held = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      Story story = Stories.any(seed);
      expected.clear();
      story.openForReading();
      oneByOne.consult(story, expected);
      Verdict verdict = consultant.consult(story);
      assertThat(verdict.copy()).as("seed %d", seed).isEqualTo(expected.copy());
      for (int index = 0; index < rulebook.cards().size(); index++) {
        assertThat(verdict.row(index)).isEqualTo(expected.row(index));
        held += verdict.holds(index) ? 1 : 0;
      }
    }
    return held;
  }

  @Test
  void skipsARuleThatThrowsAndHearsTheOthers(@TempDir Path temporary) {
    FileRulebook rulebook = withBadCell(temporary);
    Stories stories =
        new Stories().started(0, "billing").connected(5).transferred(10).transferred(20);
    try (Consultant consultant = rulebook.open()) {
      for (int strike = 0; strike < 5; strike++) {
        Verdict verdict = consultant.consult(stories.story());
        assertThat(verdict.holds(rulebook.indexOf("channel.own-the-case"))).isTrue();
        assertThat(verdict.holds(rulebook.indexOf("prevention.next-issue"))).isFalse();
      }
    }
  }

  @Test
  void disablesARuleThatThrowsThreeTimesInAMinute(@TempDir Path temporary) {
    FileRulebook rulebook = withBadCell(temporary);
    OneByOne oneByOne = new OneByOne(rulebook.rules(), rulebook.memory());
    Verdict verdict = new Verdict(rulebook.indexes());
    Stories stories = new Stories().started(0, "billing").connected(5);
    oneByOne.consult(stories.story(), verdict);
    oneByOne.consult(stories.story(), verdict);
    assertThat(oneByOne.disabled()).isEmpty();
    oneByOne.consult(stories.connected(70).story(), verdict);
    assertThat(oneByOne.disabled()).isEmpty();
    oneByOne.consult(stories.story(), verdict);
    oneByOne.consult(stories.story(), verdict);
    assertThat(oneByOne.disabled()).containsExactly("prevention.next-issue");
  }

  /** A rulebook with a cell that the checks would have refused. */
  private static FileRulebook withBadCell(Path temporary) {
    FileRulebook good = new RulesDir(temporary).load().rulebookOrThrow();
    Row bad = new Row("next-issue", 2, Map.of("issue", "billing", "likelihood", "often"));
    Table table = new Table("next-issue", bad.cells().keySet(), List.of(bad));
    Cards cards =
        new Cards(
            good.rules(),
            Map.of("next-issue", table),
            good.source().dictionary(),
            good.source().labels(),
            KpiSettings.NONE);
    return new FileRulebook("bad", cards, good.rules(), Phrases.NONE, good.base());
  }
}
