package io.glidepath.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.ScenarioReport.Result;
import io.glidepath.interaction.Redaction;
import io.glidepath.post.CloudEventReader;
import io.glidepath.rulebook.RulesDir;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunnerTest {
  private static final String TESTS = "channel/own-the-case.test.yaml";

  @Test
  void passesScenariosThatSayWhatTheCardsDo(@TempDir Path temporary) {
    ScenarioRunner runner = runner(new RulesDir(temporary));
    assertThat(runner.findings()).isEmpty();
    assertThat(runner.run().results())
        .hasSize(10)
        .allSatisfy(each -> assertThat(each.failures()).isEmpty());
    assertThat(runner.unproven()).isEmpty();
  }

  @Test
  void saysWhichLineWasNotSo(@TempDir Path temporary) {
    RulesDir rules =
        new RulesDir(temporary)
            .replace(TESTS, "{at: 50s, suggest", "{at: 30s, suggest")
            .replace(TESTS, "{min: 10, max: 40}", "{min: 50, max: 60}");
    assertThat(runner(rules).run().results())
        .filteredOn(Result::isFailure)
        .singleElement()
        .satisfies(
            result ->
                assertThat(result.failures())
                    .containsExactly(
                        "line 11: at 30s, channel.own-the-case should be suggested; suggested then:"
                            + " prevention.next-issue",
                        "line 13: at 50s, effort should be 50 to 60; it is 21"));
  }

  @Test
  void playsTheScenariosOfChangedCardsFirstAndTheRestOnlyIfTheyPass(@TempDir Path temporary) {
    RulesDir rules =
        new RulesDir(temporary).replace(TESTS, "{at: 50s, suggest", "{at: 30s, suggest");
    ScenarioRunner runner = runner(rules);
    assertThat(runner.run(Set.of("channel/own-the-case.yaml")).results())
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.rule()).isEqualTo("channel.own-the-case"))
        .anySatisfy(result -> assertThat(result.isFailure()).isTrue());
    assertThat(runner.run(Set.of("prevention/next-issue.yaml")).results())
        .hasSize(10)
        .first()
        .satisfies(result -> assertThat(result.rule()).isEqualTo("prevention.next-issue"));
  }

  @Test
  void findsScenariosThatPassWithoutTheirCard(@TempDir Path temporary) {
    RulesDir rules =
        new RulesDir(temporary)
            .replace(TESTS, "- {at: 50s, suggest: channel.own-the-case}\n      ", "")
            .replace(TESTS, "- {at: 50s, charge: channel.own-the-case}\n      ", "")
            .replace(TESTS, "{at: 50s, effort: {min: 10, max: 40}}", "{at: 50s, effort: {min: 0}}")
            .replace(TESTS, "\n      - {at: 120s, withdrawn: channel.own-the-case}", "")
            .replace(
                TESTS,
                "why_not: {channel.own-the-case: the customer has been transferred at least 2"
                    + " times}",
                "never: [channel.own-the-case]");
    assertThat(runner(rules).unproven()).containsExactly("channel.own-the-case");
  }

  @Test
  void failsSilenceThatIsBrokenAndReportsOthersOnlyIfStrict(@TempDir Path temporary) {
    RulesDir rules =
        new RulesDir(temporary)
            .replace(TESTS, "  - name: one transfer", "    strict: true\n  - name: one transfer");
    assertThat(runner(rules).run().results())
        .filteredOn(Result::isFailure)
        .singleElement()
        .satisfies(
            result ->
                assertThat(result.failures())
                    .containsExactly("prevention.next-issue is suggested and was not expected"));
  }

  @Test
  void tellsWhatIsWrongWithAnEvent(@TempDir Path temporary) {
    RulesDir rules = new RulesDir(temporary).replace(TESTS, "channel: voice", "channel: pigeon");
    assertThat(runner(rules).run().results())
        .filteredOn(Result::isFailure)
        .allSatisfy(result -> assertThat(result.failures().get(0)).contains("/data/channel"));
  }

  private static ScenarioRunner runner(RulesDir rules) {
    return new ScenarioRunner(rules.load(), new CloudEventReader(Redaction.NONE));
  }
}
