package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Verdict;
import io.glidepath.authoring.Finding;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookFilesTest {
  @Test
  void loadsCardsTablesAndExpertRules(@TempDir Path temporary) {
    RulebookFiles.Loaded loaded = new RulesDir(temporary).load();
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.rulebookOrThrow().cards())
        .extracting(card -> card.id())
        .containsExactly(
            "channel.expert",
            "channel.own-the-case",
            "prevention.next-issue",
            "simplicity.long-hold");
    assertThat(loaded.rulebookOrThrow().revision()).matches("[0-9a-f]{64}");
  }

  @Test
  void namesTheRulebookByItsFilesAndTheKpiSettings(@TempDir Path temporary) {
    RulesDir rules = new RulesDir(temporary);
    String revision = rules.load().rulebookOrThrow().revision();
    assertThat(rules.load().rulebookOrThrow().revision()).isEqualTo(revision);
    assertThat(rules.load(handleTime(240)).rulebookOrThrow().revision()).isNotEqualTo(revision);
    rules.replace("channel/own-the-case.yaml", "points: 12", "points: 13");
    assertThat(rules.load().rulebookOrThrow().revision()).isNotEqualTo(revision);
  }

  @Test
  void holdsOnceTheConditionsAreMet(@TempDir Path temporary) {
    FileRulebook rulebook = new RulesDir(temporary).load().rulebookOrThrow();
    Stories stories = new Stories().started(0, "billing").connected(5).transferred(10);
    assertThat(held(rulebook, stories.story())).containsExactly("prevention.next-issue");
    stories.transferred(20);
    assertThat(held(rulebook, stories.story()))
        .containsExactly("channel.own-the-case", "prevention.next-issue");
  }

  @Test
  void matchesTheLikeliestRowOfATable(@TempDir Path temporary) {
    FileRulebook rulebook = new RulesDir(temporary).load().rulebookOrThrow();
    Story story = new Stories().started(0, "billing").connected(5).story();
    try (Consultant consultant = rulebook.open()) {
      Verdict verdict = consultant.consult(story);
      assertThat(verdict.row(rulebook.indexOf("prevention.next-issue")))
          .satisfies(row -> assertThat(row.cell("next")).isEqualTo("refund"));
    }
  }

  @Test
  void namesTheDeadlineOfWhatTimeAloneWillMakeTrue(@TempDir Path temporary) {
    FileRulebook rulebook = new RulesDir(temporary).load().rulebookOrThrow();
    Story story =
        new Stories()
            .started(0, null)
            .connected(5)
            .at(10, new io.glidepath.interaction.Fact.Held())
            .story();
    assertThat(held(rulebook, story)).isEmpty();
    assertThat(story.wakeAt()).isEqualTo(story.now() + 90_000);
    story.advanceTo(story.wakeAt());
    assertThat(held(rulebook, story)).containsExactly("simplicity.long-hold");
  }

  @Test
  void fillsTheHandleTimeTargetIn(@TempDir Path temporary) {
    RulesDir rules =
        new RulesDir(temporary)
            .replace(
                "channel/own-the-case.yaml",
                "the customer has been transferred at least {transfers} times",
                "50 percent of the handle-time target has passed")
            .replace("channel/own-the-case.yaml", "settings: {transfers: 2}\n", "");
    Story story = new Stories().started(0, null).connected(0).connected(119).story();
    FileRulebook timed = rules.load(handleTime(240)).rulebookOrThrow();
    assertThat(held(timed, story)).doesNotContain("channel.own-the-case");
    story.advanceTo(story.now() + 1_000);
    assertThat(held(timed, story)).contains("channel.own-the-case");
    FileRulebook untimed = rules.load(KpiSettings.NONE).rulebookOrThrow();
    assertThat(held(untimed, story)).doesNotContain("channel.own-the-case");
  }

  @Test
  void compilesTheSameCardInThreeLanguagesToTheSameRule(@TempDir Path temporary) {
    RulesDir rules = new RulesDir(temporary);
    Set<String> drls = new TreeSet<>();
    drls.add(drl(rules));
    String card = "channel/own-the-case.yaml";
    rules
        .replace(
            card,
            "the customer has been transferred at least {transfers} times",
            "le client a été transféré au moins {transfers} fois")
        .replace(card, "the issue is not resolved", "le problème n'est pas résolu")
        .replace(card, "an agent is connected", "un agent est en ligne")
        .replace(
            "channel/own-the-case.test.yaml",
            "the customer has been transferred at least 2 times",
            "x");
    drls.add(drl(rules));
    rules
        .replace(
            card,
            "le client a été transféré au moins {transfers} fois",
            "el cliente ha sido transferido al menos {transfers} veces")
        .replace(card, "le problème n'est pas résolu", "el problema no está resuelto")
        .replace(card, "un agent est en ligne", "un agente está conectado");
    drls.add(drl(rules));
    assertThat(drls).hasSize(1);
  }

  @Test
  void skipsCardsThatAreNotAtWork(@TempDir Path temporary) {
    RulesDir rules =
        new RulesDir(temporary)
            .replace("channel/own-the-case.yaml", "status: live", "status: retired")
            .replace("simplicity/long-hold.yaml", "status: live", "status: shadow");
    FileRulebook rulebook = rules.load().rulebookOrThrow();
    assertThat(rulebook.indexOf("channel.own-the-case")).isNegative();
    assertThat(rulebook.cards().get(rulebook.indexOf("simplicity.long-hold")).shadow()).isTrue();
  }

  @Test
  void recompilesWhenTheCacheIsDamaged(@TempDir Path temporary) throws Exception {
    Path rules = new RulesDir(temporary).path();
    Path cache = temporary.resolve("cache");
    assertThat(RulebookFiles.load(rules, KpiSettings.NONE, cache, Phrases.NONE).isClean()).isTrue();
    Path kept;
    try (var files = Files.list(cache)) {
      kept = files.findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(kept, bytes);
    assertThat(RulebookFiles.load(rules, KpiSettings.NONE, cache, Phrases.NONE).isClean()).isTrue();
  }

  @Test
  void switchesOneCardOffWithoutCompiling(@TempDir Path temporary) {
    FileRulebook all = new RulesDir(temporary).load().rulebookOrThrow();
    FileRulebook without = all.without("prevention.next-issue");
    Story story = new Stories().started(0, "billing").connected(5).story();
    assertThat(held(without, story)).isEmpty();
    assertThat(held(all, story)).containsExactly("prevention.next-issue");
  }

  @Test
  void flagsSettingsThatWorkAgainstLowEffort(@TempDir Path temporary) {
    RulebookFiles.Loaded loaded = new RulesDir(temporary).load();
    assertThat(loaded.guardOrThrow().check(handleTime(240), "en"))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.kpi()).isEqualTo("aht");
              assertThat(flag.rule()).isEqualTo("kpi.handle-time");
              assertThat(flag.fix()).contains("id: aht", "scope: agent", "use: benchmark");
            });
    assertThat(loaded.guardOrThrow().check(KpiSettings.NONE, "en")).isEmpty();
  }

  @Test
  void keepsTheGoodRulebookOutWhenAnyFileIsBad(@TempDir Path temporary) {
    RulesDir rules = new RulesDir(temporary).replace("channel/expert.drl", "not Row", "not Rows");
    assertThat(rules.load().isClean()).isFalse();
    assertThat(rules.load().findings()).extracting(Finding::code).containsExactly("drl");
  }

  static List<String> held(FileRulebook rulebook, Story story) {
    try (Consultant consultant = rulebook.open()) {
      Verdict verdict = consultant.consult(story);
      return rulebook.cards().stream()
          .map(card -> card.id())
          .filter(id -> verdict.holds(rulebook.indexOf(id)))
          .toList();
    }
  }

  private static String drl(RulesDir rules) {
    var source = rules.load().rulebookOrThrow().source();
    return String.join("\n", RulebookFiles.drl(source.live(), source.settings()));
  }

  static KpiSettings handleTime(double seconds) {
    Kpi.Target target = new Kpi.Target("<=", seconds, "s");
    return new KpiSettings(
        List.of(new Kpi("aht", "", "handle-time", target, "agent", "incentive", 7, null, Map.of())),
        List.of());
  }
}
