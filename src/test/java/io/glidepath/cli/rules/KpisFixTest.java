package io.glidepath.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.cli.GlidepathCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code glidepath kpis check --fix} shows and writes. */
class KpisFixTest {
  private static final Path SHIPPED = Path.of("config/kpis.yaml");
  private static final Path BANK = Path.of("src/test/resources/guard/kpis-banque.yaml");

  /** Written as people write: lists below, comments beside, a member first that goes. */
  private static final String ODD =
      """
      # ours
      kpis:
        - target: {op: "<=", value: 4, unit: min}   # since 2019
          id: "büro 🙂 aht"
          measures: AHT
          x-room: 12   # kept
          scope:   agent   # to be talked about
          use: incentive

        # asked by Ann
        - id: csat
          measures: csat
          scope: center
          use: benchmark
          by:
            - issue
            - channel
          survey:
            when: after-contact   # at once
            channel: ivr
            while-open: true
            languages: [en, fr]
          owner: ann
      """;

  @TempDir Path temporary = Path.of(".");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void leavesOnlyHintsInTheShippedSettingsAndChangesNothingTheSecondTime() throws IOException {
    String before = Files.readString(SHIPPED);
    Path file = file(before);
    assertThat(check(file, "--fix", "--write")).isEqualTo(1);
    String after = Files.readString(file);
    assertThat(patched(before, out.toString())).isEqualTo(after);
    assertThat(after.lines().filter(line -> line.startsWith("#")))
        .containsExactlyElementsOf(before.lines().filter(line -> line.startsWith("#")).toList());

    List<JsonNode> left = json(file);
    assertThat(left).isNotEmpty();
    assertThat(left).allMatch(flag -> flag.path("severity").asText().equals("info"));

    assertThat(check(file, "--fix", "--write")).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("16 settings, 1 flags, 0 findings\n");
    assertThat(file).hasContent(after);
    try (var files = Files.list(temporary)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void leavesOnlyHintsInTheSettingsOfABankInItsLanguage() throws IOException {
    Path file = file(Files.readString(BANK));
    assertThat(check(file, "--language", "fr", "--fix", "--write")).isEqualTo(1);
    assertThat(Files.readString(file))
        .contains("scope: center                 # affichée chaque matin par équipe")
        .contains("name: Causes de réclamation supprimées");
    assertThat(json(file)).allMatch(flag -> flag.path("severity").asText().equals("info"));
  }

  @Test
  void showsWithoutWritingWhatOneRuleChanges() throws IOException {
    String before = Files.readString(SHIPPED);
    Path file = file(before);
    assertThat(check(file, "--fix", "kpi.transfer-cap", "kpi.service-level-alone")).isEqualTo(1);
    assertThat(out.toString())
        .startsWith(
            """
            --- kpis.yaml
            +++ kpis.yaml
            @@ -41,10 +41,10 @@
               - id: transfers
                 name: Transfer rate
                 measures: transfer-rate
            -    target: {op: "<=", value: 8, unit: percent}
            -    scope: agent
            -    use: target
            +    scope: center
            +    use: benchmark
                 window: {days: 30}
            +    by: issue
            """)
        .contains("+  - id: wait-p90\n");
    assertThat(file).hasContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void keepsCommentsOrderAndWhatPeopleWroteTheirOwnWay(String lineEnd) throws IOException {
    Path file = file(ODD.replace("\n", lineEnd));
    check(
        file,
        "--write",
        "--fix",
        "kpi.handle-time-pressure",
        "kpi.ivr-survey",
        "kpi.survey-open-issue");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            # ours
            kpis:
              -
                id: "büro 🙂 aht"
                measures: AHT
                x-room: 12   # kept
                scope:   center   # to be talked about
                use: benchmark
                by: issue

              # asked by Ann
              - id: csat
                measures: csat
                scope: center
                use: benchmark
                by:
                  - issue
                  - channel
                survey:
                  when: after-resolution   # at once
                  channel: preferred
                  while-open: false
                  languages: [en, fr]
                  delay: 2h
                  sample: random
                owner: ann
            """
                .replace("\n", lineEnd));
    assertThat(patched(ODD, out.toString().replaceAll("\r\n?", "\n")))
        .isEqualTo(Files.readString(file).replaceAll("\r\n?", "\n"));
  }

  @Test
  void changesSettingsInBracesWithinTheirLine() throws IOException {
    Path file =
        file(
            """
            kpis: [{id: aht, measures: handle-time, scope: agent, use: target}] # all
            quality_form: [{item: apologises for the inconvenience, weight: 5, mandatory: true}]
            """);
    check(file, "--fix", "kpi.handle-time-pressure", "kpi.apology-count", "--write");
    assertThat(file)
        .hasContent(
            """
            kpis: [{id: aht, measures: handle-time, scope: center, use: benchmark, by: issue}] # all
            quality_form: [{item: offers two options, weight: 10, mandatory: false, kind: outcome}]
            """);
  }

  @Test
  void addsNoSettingThatIsThereAndTakesAwayTheFlaggedOneIfItsPlaceIsTaken() throws IOException {
    Path file =
        file(
            """
            kpis:
              - {id: mood, measures: agent-emotion, scope: agent, use: target}
              - {id: tone, measures: agent-sentiment, scope: agent, use: target}
            """);
    check(file, "--fix", "kpi.agent-emotion", "kpi.agent-sentiment", "--write");
    assertThat(file)
        .hasContent(
            """
            kpis:
              - {id: effort-score, measures: effort-score, scope: team, use: benchmark, name: Effort score, window: {days: 30}}
            """);
  }

  @Test
  void givesEachFlagTheDiffOfItsOwnFix() throws IOException {
    String before = Files.readString(SHIPPED);
    TreeSet<String> without = new TreeSet<>();
    for (JsonNode flag : json(SHIPPED)) {
      if (flag.path("fixDiff").isTextual()) {
        assertThat(patched(before, flag.path("fixDiff").asText())).isNotEqualTo(before);
      } else {
        without.add(flag.path("rule").asText());
      }
    }
    assertThat(without).as("what is to be added is there").containsExactly("kpi.no-quarantine");
  }

  @Test
  void refusesARuleThatNobodyKnowsAndWritingWithoutAFix() throws IOException {
    Path file = file(Files.readString(SHIPPED));
    assertThat(check(file, "--fix", "kpi.transfer-cup")).isEqualTo(2);
    assertThat(err.toString()).contains("called kpi.transfer-cup. Is it kpi.transfer-cap?");
    assertThat(check(file, "--write")).isEqualTo(2);
    assertThat(err.toString()).contains("--write goes with --fix");
    assertThat(check(file("kpis: ["), "--fix", "--write")).isEqualTo(2);
  }

  /** The text with a unified diff applied, each line of context compared. */
  private static String patched(String text, String diff) {
    List<String> before = List.of(text.split("\n", -1));
    List<String> after = new ArrayList<>();
    int at = 0;
    for (String line : diff.lines().toList()) {
      if (line.startsWith("@@")) {
        int from = Integer.parseInt(line.replaceFirst("@@ -(\\d+),.*", "$1")) - 1;
        after.addAll(before.subList(at, from));
        at = from;
        assertThat(line).contains("+" + (after.size() + 1) + ",");
      } else if (line.startsWith("+") && !line.startsWith("+++")) {
        after.add(line.substring(1));
      } else if (line.startsWith(" ") || line.startsWith("-") && !line.startsWith("---")) {
        assertThat(line.substring(1)).isEqualTo(before.get(at++));
        if (line.startsWith(" ")) {
          after.add(line.substring(1));
        }
      }
    }
    after.addAll(before.subList(at, before.size()));
    return String.join("\n", after);
  }

  private List<JsonNode> json(Path file) throws IOException {
    check(file, "--json");
    List<JsonNode> flags = new ArrayList<>();
    new ObjectMapper().readTree(out.toString()).forEach(flags::add);
    return flags;
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(temporary.resolve("settings.yaml"), yaml);
  }

  private int check(Path file, String... options) {
    out.getBuffer().setLength(0);
    List<String> line = new ArrayList<>(List.of("kpis", "check", file.toString()));
    line.addAll(List.of(options));
    return GlidepathCommand.line()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }
}
