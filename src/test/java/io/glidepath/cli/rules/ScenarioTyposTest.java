package io.glidepath.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.cli.GlidepathCommand;
import io.glidepath.rulebook.RulesDir;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios that would test nothing because of a slip of the pen: none of them passes. */
class ScenarioTyposTest {
  private static final String STARTED =
      "      - {at: 0s, interaction.started: {channel: voice, customerId: c1}}\n";
  private static final String FILE = "channel/slip.test.yaml";

  @TempDir Path temporary = Path.of(".");
  private RulesDir rules;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void copyTheGoodRules() throws Exception {
    rules = new RulesDir(temporary);
    Files.copy(Path.of("rules/phrases.en.yaml"), rules.path().resolve("phrases.en.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "own-teh-case | own-the-case  | EVENTS    never: [channel.own-teh-case]~    expect: []",
        "own-teh-case | own-the-case  | EVENTS    expect: [{at: 60s, suggest: channel.own-teh-case}]",
        "own-teh-case | own-the-case  | EVENTS    expect: [{at: 9s, withdrawn: channel.own-teh-case}]",
        "own-teh-case | own-the-case  | EVENTS    expect: []~    why_not: {channel.own-teh-case: an agent is connected}",
        "expects      | expect        | EVENTS    expects: [{at: 60s, suggest: channel.own-the-case}]",
        "startet      | started       | ~      - {at: 0s, interaction.startet: {channel: voice}}~    expect: []",
        "at must be   | 95s           | ~      - {at: 5 minuts, customer.held: {}}~    expect: []",
        "voise        | voice         | ~      - {at: 0s, interaction.started: {channel: voise, customerId: c1}}~    expect: []",
        "refused      | customerId    | ~      - {at: 0s, interaction.started: {channel: voice, customerID: c1}}~    expect: []",
        "yes          | strict: true  | EVENTS    expect: []~    strict: yes",
        "True         | todo: true    | EVENTS    expect: []~    todo: True",
        "nevr         | never         | EVENTS    nevr: [channel.own-the-case]~    expect: []",
        "is expected  | suggest       | EVENTS    expect: [{at: 60s, sugest: channel.own-the-case}]",
      })
  void aSlipIsToldWithItsLineAndTheRightWord(String slip, String right, String scenario) {
    rules.write(
        FILE,
        ("tests:\n  - name: a slip\n    events:\n" + scenario)
                .replace("\n~", "\n")
                .replace("EVENTS", STARTED)
                .replace('~', '\n')
            + "\n");

    assertThat(test()).isEqualTo(1);
    assertThat(said.toString())
        .containsPattern("slip[.]test[.]yaml:\\d+")
        .contains(slip)
        .containsIgnoringCase(right)
        .doesNotContain("Exception");
  }

  @Test
  void aFileOfNoScenarioIsTold() {
    for (String nothing : new String[] {"tests:\n", "tests: []\n", "", "# nothing\n"}) {
      rules.write(FILE, nothing);

      assertThat(test()).as(nothing).isEqualTo(1);
      assertThat(said.toString())
          .containsPattern("No scenario was played|takes a list|file is empty");
    }
  }

  @Test
  void aPathThatIsNotThereIsToldAndPlaysNothing() {
    assertThat(test("channel/own-teh-case.test.yaml")).isIn(1, 2);
    assertThat(said.toString()).contains("own-teh-case.test.yaml").doesNotContain("Exception");
  }

  private int test() {
    return test(FILE);
  }

  private int test(String file) {
    said.getBuffer().setLength(0);
    PrintWriter writer = new PrintWriter(said);
    return GlidepathCommand.line()
        .setOut(writer)
        .setErr(writer)
        .execute("rules", "test", rules.path().resolve(file).toString());
  }
}
