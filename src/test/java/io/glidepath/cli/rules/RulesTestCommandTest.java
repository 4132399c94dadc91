package io.glidepath.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.cli.GlidepathCommand;
import io.glidepath.rulebook.RulesDir;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code glidepath rules test} tells people and programs. */
class RulesTestCommandTest {
  private static final String TRANSFERS = "channel/own-the-case.test.yaml";

  @TempDir Path temporary = Path.of(".");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private RulesDir rules;

  @BeforeEach
  void copyTheGoodRules() throws IOException {
    rules = new RulesDir(temporary);
    Files.copy(Path.of("rules/phrases.en.yaml"), rules.path().resolve("phrases.en.yaml"));
  }

  @Test
  void saysHowManyPassedAndEndsWithZero() {
    assertThat(test(rules.path())).isZero();
    assertThat(out.toString()).matches("(?s).*\\d+ passed, 0 failed\\R");
  }

  @Test
  void tellsWhatCameInsteadOfWhatWasExpectedAndEndsWithOne() {
    replace("{at: 50s, suggest: channel.own-the-case}", "{at: 20s, suggest: channel.own-the-case}");
    assertThat(test(rules.path())).isEqualTo(1);
    assertThat(out.toString())
        .contains("own-the-case.test.yaml:", "the second transfer", "1 failed");
  }

  @Test
  void playsOnlyTheFilesThatWereNamed() {
    replace("{at: 50s, suggest: channel.own-the-case}", "{at: 20s, suggest: channel.own-the-case}");
    assertThat(test(rules.path().resolve("prevention"))).isZero();
    assertThat(test(rules.path().resolve(TRANSFERS))).isEqualTo(1);
  }

  @Test
  void playsTheScenariosOfACardThatIsNamed() {
    assertThat(test(rules.path().resolve("channel/own-the-case.yaml"))).isZero();
    assertThat(out.toString()).doesNotContain("0 passed");
  }

  @Test
  void failsWhereThereIsNothingToPlay() throws IOException {
    Path empty = Files.createDirectory(rules.path().resolve("experience"));
    assertThat(test(empty)).isEqualTo(1);
    assertThat(err.toString()).contains("No scenario was played");
  }

  @Test
  void failsForAScenarioThatTestsNothingAsItIsWritten() {
    replace("expect: []", "expct: []");
    assertThat(test(rules.path())).isEqualTo(1);
    assertThat(err.toString())
        .contains("own-the-case.test.yaml:", "expct")
        .doesNotContain("internal fault");
  }

  @Test
  void findsACardWhoseScenariosPassWithoutIt() {
    replace("      - {at: 50s, suggest: channel.own-the-case}\n", "");
    replace("      - {at: 50s, charge: channel.own-the-case}\n", "");
    replace("      - {at: 50s, effort: {min: 10, max: 40}}\n", "");
    replace("      - {at: 120s, withdrawn: channel.own-the-case}\n", "");
    replace(
        "    why_not: {channel.own-the-case: the customer has been transferred at least 2 times}\n",
        "");
    replace("    expect:\n", "    expect: [{at: 50s, effort: {min: 0, max: 100}}]\n");
    assertThat(test(rules.path(), "--coverage", "--floor", "0")).isEqualTo(1);
    assertThat(out.toString()).contains("channel.own-the-case: its scenarios pass without it");
  }

  @Test
  void writesEachScenarioAsJsonAndAsATestCase() throws IOException {
    Path report = temporary.resolve("out.xml");
    assertThat(test(rules.path(), "--json", "--junit", report.toString())).isZero();
    JsonNode results = new ObjectMapper().readTree(out.toString());
    assertThat(results.isArray()).isTrue();
    assertThat(Files.readString(report)).contains("tests=\"" + results.size() + "\"");
  }

  @Test
  void tellsInJsonTheMembersThatTheServerTellsAndWhereEachScenarioBegins() throws IOException {
    assertThat(test(rules.path().resolve(TRANSFERS), "--json")).isZero();
    JsonNode first = new ObjectMapper().readTree(out.toString()).get(0);
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly(
            "file", "line", "column", "rule", "name", "passed", "todo", "failures", "notes");
    assertThat(first.path("file").asText()).endsWith("/" + TRANSFERS);
    List<String> lines = Files.readAllLines(rules.path().resolve(TRANSFERS));
    String begins = lines.get(first.path("line").asInt() - 1);
    assertThat(begins.substring(first.path("column").asInt() - 1)).startsWith("name: ");
  }

  @Test
  void refusesRulesThatDoNotLoad() {
    rules.replace("channel/own-the-case.yaml", "status: live", "status: active");
    assertThat(test(rules.path())).isEqualTo(2);
    assertThat(err.toString()).contains("The rules cannot be tried before they are mended");
  }

  private int test(Path path, String... options) {
    List<String> arguments = new ArrayList<>(List.of("rules", "test"));
    arguments.addAll(List.of(options));
    arguments.add(path.toString());
    return GlidepathCommand.line()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  private void replace(String old, String with) {
    rules.replace(TRANSFERS, old, with);
  }
}
