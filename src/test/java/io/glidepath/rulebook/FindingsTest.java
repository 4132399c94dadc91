package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author gets wrong, and what we say to it. */
class FindingsTest {
  private static final String CARD = "channel/own-the-case.yaml";

  @TempDir Path temporary = Path.of(".");

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: channel.own-the-case | id: channel.own-case | wrong-id | 1",
        "status: live | status: alive | unknown-status | 3",
        "owner: cx-voice | ownr: cx-voice | unknown-member | 4",
        "title: {en: Title, | title: { | missing-language | 5",
        "the issue is not resolved | the issue is not solved | unknown-sentence | 9",
        "{transfers} times | {transfer} times | unknown-setting | 8",
        "{transfers: 2} | {transfers: two} | wrong-value | 2",
        "the issue is not resolved | the customer has said complain | unknown-phrase | 9",
        "points: 12 | points: 120 | out-of-range | 11",
        "priority: 700 | priority: high | out-of-range | 11",
        "cooldown: 120s | cooldown: 120 | duration | 11",
        "strength: B | strength: strong | evidence | 12",
        "then: {charge | then: {charges | unknown-member | 11",
        "then: {charge | `then: {alert: {severity: grave}, charge` | severity | 11",
        "priority: 700 | `priority: 700, topic: Two words` | topic | 11",
        "an agent is connected | `the customer has been transferred at most 1 times` | contradiction | 10",
        "an agent is connected | le problème n'est pas résolu | mixed-languages | 10",
        "advice: {en: `Advice {issue}` | `advice: {en: \"Advice {issues}\"` | unknown-slot | 6",
        "status: live | `status: live\nstatus: draft` | duplicate-member | 4",
        "owner: cx-voice | owner: !!java.net.URL x | yaml-tag | 4",
        "owner: cx-voice | `owner: [` | bracket | 4",
      })
  void areToldWhereTheyAre(String right, String wrong, String code, int line) {
    RulesDir rules = new RulesDir(temporary);
    String old = right.replace("`", "\"");
    rules.replace(CARD, old, wrong.replace("\\n", "\n"));
    assertThat(rules.load().findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.file()).isEqualTo(CARD);
              assertThat(finding.line()).isEqualTo(line);
              assertThat(finding.format()).startsWith(CARD + ":" + line + ":");
            });
  }

  @Test
  void suggestTheNearestSentence() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace(CARD, "the issue is not resolved", "the issue is unresolved");
    assertThat(rules.load().findings())
        .singleElement()
        .extracting(Finding::instead)
        .isEqualTo("the issue is not resolved");
  }

  @Test
  void tellAllMistakesOfAllFilesInOneGo() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace(CARD, "points: 12", "points: 0")
            .replace("simplicity/long-hold.yaml", "90s", "90 parsecs")
            .replace("prevention/next-issue.yaml", "table next-issue", "table next-issues")
            .delete("channel/expert.test.yaml");
    assertThat(rules.findings())
        .contains(
            "channel/own-the-case.yaml:11: out-of-range",
            "simplicity/long-hold.yaml:7: wrong-value",
            "prevention/next-issue.yaml:7: unknown-table",
            "channel/expert.yaml:1: missing-scenarios");
  }

  @Test
  void demandAScenarioInWhichTheCardIsSilent() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace(
                "channel/own-the-case.test.yaml",
                "expect: []",
                "expect: [{at: 60s, effort: {min: 0}}]");
    assertThat(rules.findings()).containsExactly("channel/own-the-case.test.yaml:1: no-twin");
  }

  @Test
  void warnOfCardsWithTheSameConditions() throws IOException {
    RulesDir rules = new RulesDir(temporary);
    String card = Files.readString(rules.path().resolve(CARD));
    String tests = Files.readString(rules.path().resolve("channel/own-the-case.test.yaml"));
    rules
        .write("channel/own-it.yaml", card.replace("channel.own-the-case", "channel.own-it"))
        .write("channel/own-it.test.yaml", tests.replace("channel.own-the-case", "channel.own-it"));
    assertThat(rules.findings()).containsExactly("channel/own-the-case.yaml:7: duplicate-card");
    assertThat(rules.load().isClean()).isTrue();
  }

  @Test
  void refuseColumnsThatAreNotThereAndCellsThatAreNoNumbers() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace("prevention/next-issue.csv", "billing,refund,60", "billing,refund,often")
            .replace("prevention/next-issue.csv", "mention,", "mentioned,");
    assertThat(rules.findings())
        .containsExactly(
            "prevention/next-issue.csv:3: not-a-number",
            "prevention/next-issue.yaml:9: unknown-column");
  }

  @Test
  void refuseWhatAReaderCannotSee() throws IOException {
    RulesDir rules = new RulesDir(temporary);
    rules.replace(CARD, "owner: cx-voice", "owner: cx\u202Evoice");
    assertThat(rules.findings()).contains("channel/own-the-case.yaml:4: hidden-character");
    Files.createSymbolicLink(rules.path().resolve("channel/link.yaml"), Path.of("/etc/hostname"));
    assertThat(rules.findings()).contains("channel/link.yaml:1: outside");
    Files.write(rules.path().resolve("channel/latin.yaml"), new byte[] {'i', 'd', (byte) 0xe9});
    assertThat(rules.findings()).contains("channel/latin.yaml:1: not-utf-8");
  }

  @Test
  void refuseSentencesThatMeanWhatRulesMayNotSay() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace("sentences.dsl", "=!isEnded()", "=java.lang.System.exit(0) == null");
    assertThat(rules.findings()).contains("sentences.dsl:4: meaning");
  }

  @Test
  void nameWhatNobodyHasWrittenYetAndHoldItBackFromAgents() {
    RulesDir rules = new RulesDir(temporary).replace(CARD, "title: {en: Title,", "title: {en: …,");
    assertThat(rules.findings()).containsExactly(CARD + ":5: unwritten");
    assertThat(rules.load().isClean()).isFalse();
    rules.replace(CARD, "status: live", "status: draft");
    assertThat(rules.findings()).containsExactly(CARD + ":5: unwritten");
    assertThat(rules.load().isClean()).isTrue();
  }

  @Test
  void nameOneTextThatStandsForAllLanguages() throws IOException {
    RulesDir rules = new RulesDir(temporary);
    String card = Files.readString(rules.path().resolve(CARD));
    rules.write(CARD, card.replaceFirst("title: .*", "title: {en: Own it, fr: Own it, es: X}"));
    assertThat(rules.findings()).containsExactly(CARD + ":5: untranslated");
    assertThat(rules.load().isClean()).isTrue();
  }

  @Test
  void keepACardThatNeverSaysWhenFromAgents() throws IOException {
    RulesDir rules = new RulesDir(temporary);
    String card = Files.readString(rules.path().resolve(CARD));
    rules.write(CARD, card.replaceFirst("(?m)^when:\\n(?:  .*\\n)+", "when: []\n"));
    assertThat(rules.findings()).contains(CARD + ":7: when");
    assertThat(rules.load().isClean()).isFalse();
  }

  @Test
  void countNoScenarioThatIsStillToDo() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace("channel/own-the-case.test.yaml", "expect: []", "expect: []\n    todo: true");
    assertThat(rules.findings())
        .anyMatch(found -> found.endsWith(": to-do"))
        .contains("channel/own-the-case.test.yaml:1: no-twin");
  }
}
