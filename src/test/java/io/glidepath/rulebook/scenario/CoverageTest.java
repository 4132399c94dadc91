package io.glidepath.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Redaction;
import io.glidepath.post.CloudEventReader;
import io.glidepath.rulebook.RulesDir;
import io.glidepath.rulebook.scenario.Coverage.CardCoverage;
import io.glidepath.rulebook.scenario.Coverage.ConditionCoverage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  @TempDir private Path temporary;

  @Test
  void countsWhichConditionsWereSeenBothWays() {
    Coverage coverage = report(new RulesDir(temporary)).coverage();
    assertThat(card(coverage, "channel.own-the-case"))
        .satisfies(card -> assertThat(card.acted()).isTrue())
        .satisfies(card -> assertThat(card.silent()).isTrue())
        .satisfies(
            card ->
                assertThat(card.conditions())
                    .contains(
                        new ConditionCoverage(
                            "the customer has been transferred at least 2 times", true, true)));
  }

  @Test
  void saysWhatWasNeverSeen() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace(
                "kpi/handle-time.test.yaml", ", {id: fcr, measures: first-contact-resolution}", "");
    CardCoverage card = card(report(rules).coverage(), "kpi.handle-time");
    assertThat(card.acted()).isTrue();
    assertThat(card.silent()).isFalse();
    assertThat(card.reached()).isLessThan(card.reachable());
  }

  @Test
  void findsScenariosOfAGuardCardThatPassWithoutIt() {
    assertThat(report(new RulesDir(temporary.resolve("good"))).unproven()).isEmpty();
    RulesDir rules =
        new RulesDir(temporary.resolve("bad"))
            .replace(
                "kpi/handle-time.test.yaml",
                "expect: [{flag: kpi.handle-time}]",
                "each: {no: [no]}\n    expect: [{flag: kpi.other, if: no}]");
    assertThat(report(rules).unproven()).containsExactly("kpi.handle-time");
  }

  @Test
  void comparesWithTheFloorExactly() {
    Coverage coverage = new Coverage(List.of(seen(5), seen(6)), List.of(), 0);
    assertThat(coverage.percent()).isEqualTo("91.6");
    assertThat(coverage.isAtLeast(new BigDecimal("91.66"))).isTrue();
    assertThat(coverage.isAtLeast(new BigDecimal("91.67"))).isFalse();
    assertThat(coverage.isAtLeast(new BigDecimal("92"))).isFalse();
    assertThat(new Coverage(List.of(seen(6)), List.of(), 0).isAtLeast(BigDecimal.valueOf(100)))
        .isTrue();
  }

  @Test
  void tellsTheSentencesThatNoCardUses() {
    Coverage coverage = report(new RulesDir(temporary)).coverage();
    assertThat(coverage.unusedSentences())
        .isNotEmpty()
        .hasSizeLessThan(coverage.sentences())
        .doesNotContain("the customer has been transferred at least {n} times");
  }

  /** A card of which {@code reached} of six things were seen. */
  private static CardCoverage seen(int reached) {
    return new CardCoverage(
        "a.b",
        true,
        true,
        List.of(
            new ConditionCoverage("one", true, true),
            new ConditionCoverage("other", true, reached == 6)));
  }

  private static CardCoverage card(Coverage coverage, String rule) {
    return coverage.cards().stream().filter(c -> c.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static ScenarioRun report(RulesDir rules) {
    return new ScenarioRunner(rules.load(), new CloudEventReader(Redaction.NONE))
        .report(played -> {});
  }
}
