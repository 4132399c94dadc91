package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.ScenarioReport.Result;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.rulebook.scenario.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starter sets by industry: their rows are at work where packs.yaml names them. */
class PacksTest {
  private static final String HEAD =
      "issue,next,likelihood,mention,advice_en,advice_fr,advice_es\n";
  private static final String ROW =
      "claim,assessor,40,mentions-refund,Give the day,Donnez le jour,Dé el día\n";
  private static final String STORY =
      """
      tests:
        - name: the pack's issue
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c1, issue: claim}}
            - {at: 5s, agent.connected: {agentId: a1}}
          expect:
            - {at: 5s, suggest: prevention.next-issue}
        - name: an issue that no table knows
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c1, issue: weather}}
            - {at: 5s, agent.connected: {agentId: a1}}
          expect: []
      """;

  @TempDir Path temporary;
  private RulesDir rules;

  @BeforeEach
  void addAPack() throws IOException {
    rules = new RulesDir(temporary);
    Files.createDirectories(rules.path().resolve("packs/insurance"));
    rules.write("packs/insurance/next-issue.csv", HEAD + ROW);
    rules.write("prevention/next-issue.test.yaml", STORY);
  }

  @Test
  void workWhereTheyAreOn() {
    rules.write("packs.yaml", "on: [insurance]\n");
    assertThat(rules.findings()).isEmpty();
    assertThat(failed()).isZero();
  }

  @Test
  void restWhereTheyAreOffOrNobodyChose() {
    assertThat(failed()).isEqualTo(1);
    rules.write("packs.yaml", "on: []\n");
    assertThat(rules.findings()).isEmpty();
    assertThat(failed()).isEqualTo(1);
  }

  @Test
  void areReadWithCareAlsoWhereTheyAreOff() {
    rules.write("packs/insurance/next-issue.csv", "issue,next\nclaim,=cmd\n");
    assertThat(rules.findings())
        .containsExactly(
            "packs/insurance/next-issue.csv:1: other-columns",
            "packs/insurance/next-issue.csv:2: formula");
  }

  @Test
  void haveAFolder() {
    rules.write("packs.yaml", "on: [insurence]\n");
    assertThat(rules.findings()).containsExactly("packs.yaml:1: unknown-pack");
  }

  private long failed() {
    CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());
    return new ScenarioRunner(rules.load(), reader)
        .run().results().stream().filter(Result::isFailure).count();
  }
}
