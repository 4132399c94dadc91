package io.glidepath.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.ScenarioReport.Result;
import io.glidepath.interaction.Redaction;
import io.glidepath.post.CloudEventReader;
import io.glidepath.rulebook.RulesDir;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTableTest {
  private static final String TESTS = "channel/own-the-case.test.yaml";
  private static final String RULE = "channel.own-the-case";
  private static final String TABLE =
      """
        - name: how many transfers it takes
          each:
            second: [40s, 400s]
            kind: [cold, warm]
            shown: [yes, no]
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c1}}
            - {at: 20s, interaction.transferred: {to: q2, kind: {kind}}}
            - {at: {second}, interaction.transferred: {to: q3, kind: "{kind}"}}
            - {at: 50s, agent.connected: {agentId: a2}}
          expect:
            - {at: 60s, suggest: channel.own-the-case, if: shown}
      """;

  @TempDir private Path temporary;

  @Test
  void playsAScenarioOnceForEveryRowOfItsTable() {
    assertThat(added(TABLE))
        .allMatch(Result::passed)
        .extracting(Result::name)
        .containsExactly(
            "how many transfers it takes (second 40s, kind cold)",
            "how many transfers it takes (second 400s, kind warm)");
  }

  @Test
  void expectsTheOppositeWhereTheColumnSaysNo() {
    assertThat(added(TABLE.replace("[yes, no]", "[no, yes]")))
        .extracting(result -> result.failures().get(0))
        .containsExactly(
            "line 33: at 60s, channel.own-the-case should not be suggested; suggested then:"
                + " channel.own-the-case",
            "line 33: at 60s, channel.own-the-case should be suggested; suggested then: nothing");
  }

  @Test
  void takesTheRowsValuesIntoTheName() {
    assertThat(added(TABLE.replace("how many transfers it takes", "a second at {second}")))
        .extracting(Result::name)
        .containsExactly("a second at 40s", "a second at 400s");
  }

  @Test
  void refusesTablesThatMakeNoSense() {
    assertThat(findings(TABLE.replace("[cold, warm]", "[cold]")))
        .containsExactly("The column kind has 1 values, and the first column has 2.");
    assertThat(findings(TABLE.replace(", if: shown", "")))
        .containsExactly("The column shown is not used.");
    assertThat(findings(TABLE.replace("if: shown", "if: kind")))
        .contains("if names a column of each that has yes and no.");
  }

  @Test
  void goesOnFromAnotherScenario() {
    String more =
        """
          - name: solved sooner
            extends: the second transfer
            events:
              - {at: 60s, resolution.confirmed: {}}
            expect:
              - {at: 50s, suggest: channel.own-the-case}
              - {at: 60s, withdrawn: channel.own-the-case}
        """;
    assertThat(added(more)).singleElement().matches(Result::passed);
    assertThat(findings(more.replace("the second transfer", "the second transfers")))
        .containsExactly("There is no scenario \"the second transfers\" further up in this file.");
  }

  @Test
  void reportsWhatIsToDoWithoutFailing() {
    String todo = TABLE.replace("[yes, no]", "[yes, yes]") + "    todo: true\n";
    List<Result> results = added(todo);
    assertThat(results).noneMatch(Result::isFailure);
    assertThat(results).extracting(Result::passed).containsExactly(true, false);
    assertThat(results.get(0).notes()).contains("It passes: take todo: true away.");
  }

  @Test
  void acceptsTheSameScenariosOfACardInTheShadow() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace("channel/own-the-case.yaml", "status: live", "status: shadow");
    assertThat(runner(rules).run().results())
        .filteredOn(result -> result.rule().equals(RULE))
        .allSatisfy(
            result ->
                assertThat(result.failures())
                    .allMatch(failure -> failure.contains("effort should")));
  }

  @Test
  void playsWithoutFailingWhatADraftWillDo() {
    RulesDir rules =
        new RulesDir(temporary)
            .replace("channel/own-the-case.yaml", "status: live", "status: draft");
    assertThat(runner(rules).run().results())
        .filteredOn(result -> result.rule().equals(RULE) && !result.passed())
        .isNotEmpty()
        .noneMatch(Result::isFailure);
  }

  private List<Result> added(String scenario) {
    RulesDir rules = new RulesDir(temporary.resolve(Integer.toHexString(scenario.hashCode())));
    return runner(write(rules, scenario)).run().results().stream()
        .filter(result -> result.rule().equals(RULE) && result.line() > 21)
        .toList();
  }

  private List<String> findings(String scenario) {
    RulesDir rules = new RulesDir(temporary.resolve(Integer.toHexString(scenario.hashCode())));
    return write(rules, scenario).load().findings().stream()
        .filter(Finding::isError)
        .map(Finding::message)
        .toList();
  }

  private static RulesDir write(RulesDir rules, String scenario) {
    String old =
        "    why_not: {channel.own-the-case: the customer has been transferred at least 2 times}";
    return rules.replace(TESTS, old, old + "\n" + scenario.stripTrailing());
  }

  private static ScenarioRunner runner(RulesDir rules) {
    return new ScenarioRunner(rules.load(), new CloudEventReader(Redaction.NONE));
  }
}
