package io.glidepath.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** What {@code glidepath rules check} tells people and programs. */
class RulesCheckCommandTest {
  private static final Path GOOD = Path.of("src/test/resources/rulebook/good");

  @TempDir Path rules = Path.of(".");
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void copyTheGoodRulesAndBreakTwo() throws IOException {
    try (Stream<Path> files = Files.walk(GOOD)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = rules.resolve(GOOD.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.copy(Path.of("rules/phrases.en.yaml"), rules.resolve("phrases.en.yaml"));
    replace("channel/own-the-case.yaml", "status: live", "status: active");
    replace("simplicity/long-hold.yaml", "owner: ", "ownr: ");
  }

  @Test
  void printsAllFindingsAndEndsWithOne() {
    assertThat(check(rules)).isEqualTo(1);
    assertThat(out.toString())
        .contains("own-the-case.yaml:3:9: error: unknown-status: ")
        .contains("long-hold.yaml:")
        .contains("    instead: live");
  }

  @Test
  void printsOnlyWhatIsInTheFilesThatWereNamed() {
    check(rules.resolve("channel/own-the-case.yaml"));
    assertThat(out.toString()).contains("own-the-case.yaml").doesNotContain("long-hold");
    assertThat(check(rules.resolve("prevention"))).isZero();
  }

  @Test
  void findsWhatIsWrongWithPhrasesBesideWhatIsWrongWithCards() throws IOException {
    replace("phrases.en.yaml", "phrases:\n", "frases:\n");
    assertThat(check(rules)).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("phrases.en.yaml:\\d+:\\d+: error: phrase-shape: ")
        .contains("own-the-case.yaml:3:9: error: unknown-status: ");
  }

  @Test
  void warnsThatNothingSaidIsUnderstoodWithoutPhraseFiles() throws IOException {
    Files.delete(rules.resolve("phrases.en.yaml"));
    assertThat(check(rules)).isEqualTo(1);
    assertThat(out.toString()).contains("phrases.en.yaml:1:1: warning: phrase-file: ");
  }

  @Test
  void writesSarif() throws IOException {
    Path file = rules.resolve("out.sarif");
    check(rules, "--sarif", file.toString());
    JsonNode log = new ObjectMapper().readTree(file.toFile());
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    assertThat(log.path("$schema").asText()).contains("sarif-2.1.0");
    JsonNode run = log.path("runs").path(0);
    List<String> ids = new ArrayList<>();
    run.at("/tool/driver/rules").forEach(rule -> ids.add(rule.path("id").asText()));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(run.at("/tool/driver/name").asText()).isNotBlank();
    assertThat(run.path("results")).hasSizeGreaterThanOrEqualTo(2);
    for (JsonNode result : run.path("results")) {
      assertThat(ids.get(result.path("ruleIndex").asInt()))
          .isEqualTo(result.path("ruleId").asText());
      assertThat(result.path("level").asText()).isIn("error", "warning");
      assertThat(result.at("/message/text").asText()).isNotBlank();
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").asText()).doesNotContain(" ", "\\");
      assertThat(place.at("/region/startLine").asInt()).isPositive();
      assertThat(place.at("/region/startColumn").asInt()).isPositive();
    }
  }

  @Test
  void tellsSarifUrisRelativeToWhereTheUserIs() {
    var finding =
        new io.glidepath.authoring.Finding(
            "rules/a b.yaml", 1, 1, "error", "code", "Message.", null);
    assertThat(Sarif.of(List.of(finding), List.of())).contains("\"uri\":\"rules/a%20b.yaml\"");
  }

  @Test
  void writesATestCaseForEachRuleFile() throws Exception {
    Path file = rules.resolve("out.xml");
    check(rules, "--junit", file.toString());
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(cases.getLength()));
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
  }

  @Test
  void listsWhatIsAllowedOnlyWhenAsked() throws IOException {
    replace("channel/own-the-case.yaml", "status: active", "status: live");
    replace("simplicity/long-hold.yaml", "ownr: ", "owner: ");
    replace(
        "channel/own-the-case.yaml",
        "  - an agent is connected\n",
        "  - an agent is connected\n  - the customer has been transferred at least 1 times\n");
    replace("channel/own-the-case.yaml", "when:", "allow: {idle-condition: habit}\nwhen:");
    assertThat(check(rules)).isZero();
    assertThat(out.toString()).doesNotContain("idle-condition");
    assertThat(check(rules, "--all")).isZero();
    assertThat(out.toString()).contains("allowed: idle-condition", "because: habit");
  }

  private int check(Path path, String... options) {
    CommandLine line = new CommandLine(new RulesCheckCommand()).setOut(new PrintWriter(out));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(path.toString());
    return line.execute(arguments.toArray(String[]::new));
  }

  private void replace(String file, String old, String with) throws IOException {
    Path path = rules.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, with));
  }
}
