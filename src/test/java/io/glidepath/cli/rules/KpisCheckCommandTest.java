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
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code glidepath kpis check} finds in the settings of centers, and where it is silent. */
class KpisCheckCommandTest {
  private static final Path GUARD = Path.of("src/test/resources/guard");

  @TempDir Path temporary = Path.of(".");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void findsTheTwentyFaultsOfABank() throws IOException {
    Map<String, TreeSet<String>> flags = flags(GUARD.resolve("kpis-banque.yaml"), "en");
    assertThat(flags.get("dmt")).contains("kpi.handle-time-team");
    assertThat(flags.get("post-appel")).contains("kpi.after-call-work");
    assertThat(flags.get("decroche")).contains("kpi.excluded-contacts");
    assertThat(flags.get("presence")).contains("kpi.adherence-pay");
    assertThat(flags.get("occupation")).contains("kpi.occupancy-high");
    assertThat(flags.get("rpc"))
        .contains("kpi.fcr-agent-target", "kpi.fcr-tick-box", "kpi.fcr-no-window");
    assertThat(flags.get("rebond")).contains("kpi.sales-in-service");
    assertThat(flags.get("satisfaction"))
        .contains("kpi.survey-open-issue", "kpi.ivr-survey", "kpi.rewarded-survey");
    assertThat(flags.get("nps-agence")).contains("kpi.nps-team-bonus");
    assertThat(flags.get("reclamations")).contains("kpi.closed-loop-speed");
    assertThat(flags.get("emploie la formule d'accueil prévue au script"))
        .containsExactly("kpi.scripted-greeting");
    assertThat(flags.get("demande au client comment il va"))
        .containsExactly("kpi.scripted-greeting");
    assertThat(flags.get("présente des excuses au nom de la banque"))
        .containsExactly("kpi.apology-count");
    assertThat(flags.get("demande s'il y a autre chose à traiter"))
        .containsExactly("kpi.scripted-closing");
    assertThat(flags.get("propose un rebond commercial")).containsExactly("kpi.sales-item");
    assertThat(flags.get("kpis")).contains("kpi.no-effort");
    assertThat(flags)
        .doesNotContainKeys(
            "reiteration",
            "authentifie le client selon la procédure",
            "annonce la suite et la date");
  }

  @Test
  void hasOnlyHintsForACityWithSoundSettings() throws IOException {
    assertThat(check(GUARD.resolve("kpis-ayuntamiento.yaml"), "--json")).isEqualTo(1);
    for (JsonNode flag : new ObjectMapper().readTree(out.toString())) {
      assertThat(flag.path("severity").asText()).as(flag.toString()).isEqualTo("info");
    }
  }

  @Test
  void knowsMeasuresByTheirUsualNames() throws IOException {
    Map<String, TreeSet<String>> flags = flags(GUARD.resolve("typo.yaml"), "en");
    assertThat(flags.get("aht")).contains("kpi.handle-time-pressure");
    assertThat(flags.get("dmt")).contains("kpi.handle-time-pressure");
    assertThat(flags.get("fcr")).contains("kpi.fcr-agent-target", "kpi.fcr-no-window");
    assertThat(flags.get("csat")).contains("kpi.csat-agent");
    assertThat(flags.get("4:88")).as("250 percent").containsExactly("percent");
    assertThat(flags.get("3:57")).as("handle time twice").containsExactly("measured-twice");
  }

  @Test
  void knowsScriptsInThreeLanguagesAndTheirOpposites() throws IOException {
    Map<String, TreeSet<String>> flags = flags(GUARD.resolve("form-fr-es.yaml"), "fr");
    flags.remove("kpis");
    assertThat(flags).hasSize(7);
    out.getBuffer().setLength(0);
    assertThat(check(GUARD.resolve("form-neg.yaml"))).isZero();
  }

  @Test
  void saysWhichMembersAndWordsNobodyKnowsAndStillLooksAtTheRest() throws IOException {
    String yaml =
        """
        kpis:
          - {id: a, measures: handel-time, scope: agent, use: target, ownr: cx, x-room: 12}
          - {id: b, measures: csat, scope: agent, use: target, counted-in: al-channels}
        """;
    assertThat(check(file(yaml))).isEqualTo(1);
    assertThat(out.toString())
        .contains(":2:23: warning: unknown-measure: Nobody knows “handel-time”")
        .contains("instead: measures: handle-time")
        .contains(":2:63: warning: unknown-member: A KPI setting has no “ownr”")
        .contains("instead: owner")
        .contains(":3:68: warning: unknown-counted-in: ")
        .contains("instead: counted-in: all-channels")
        .contains("kpi.csat-agent")
        .doesNotContain("x-room");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kpis: [{id: a, measures: [csat, nps]}]",
        "kpis: [{id: a, measures: csat, owner: [x, y]}]",
        "kpis: [{id: a, measures: csat}, {id: a, measures: nps}]",
        "kpis: [{id: a, measures: csat, use: bonus}]",
        "kpis: [{id: a, measures: csat, statutory: perhaps}]",
        "kpis: [{id: a, measures: csat, survey: {not-again-within: soon}}]",
        "kpis: [{measures: csat}]",
        "kpis: {id: a}",
        "kpi: []",
        "center: telco",
        "]"
      })
  void endsWithTwoForWhatItCannotReadAndSaysWhere(String yaml) throws IOException {
    assertThat(check(file(yaml))).isEqualTo(2);
    assertThat(err.toString()).containsPattern("settings\\.yaml:\\d+:\\d+: error: ");
  }

  /** The rules by the setting or item that they flag, and the findings by line and column. */
  @Test
  void readsTheJourneysThatStandBesideTheSettings() throws IOException {
    Path kpis = file("kpis: [{id: repeats, measures: repeat-rate, by: channel}]");
    Path journeys = kpis.resolveSibling("journeys.yaml");
    Files.writeString(
        journeys,
        """
        journeys:
          - id: buy-a-bed
            goal: sleeps on it within 7 days
            stages: [{touchpoint: delivery, interaction: on-time-share, perception: none, outcome: returns}]
        """);
    assertThat(flags(kpis, "es").get("kpis")).contains("kpi.journey-unmeasured");
    Files.writeString(
        journeys, Files.readString(journeys).replace("perception: none", "perception: ces"));
    assertThat(flags(kpis, "en").getOrDefault("kpis", new TreeSet<>()))
        .doesNotContain("kpi.journey-unmeasured");
    Files.writeString(journeys, "journeys: [{goal: nobody knows which}]");
    assertThat(check(kpis)).isEqualTo(2);
    assertThat(err.toString()).contains("journeys.yaml:1:", "A journey has an id");
    Files.writeString(journeys, "journeys: [{id: a, reasons: {prise: [x]}}]");
    assertThat(check(kpis)).isEqualTo(2);
    assertThat(err.toString()).contains("journeys.yaml:1:30:", "“prise” is no reason", "price");
  }

  private Map<String, TreeSet<String>> flags(Path file, String language) throws IOException {
    out.getBuffer().setLength(0);
    check(file, "--json", "--language", language);
    Map<String, TreeSet<String>> flags = new TreeMap<>();
    for (JsonNode flag : new ObjectMapper().readTree(out.toString())) {
      boolean finding = flag.has("code");
      String on =
          finding
              ? flag.path("line").asText() + ":" + flag.path("column").asText()
              : flag.path(flag.has("item") ? "item" : "kpi").asText();
      flags
          .computeIfAbsent(on, each -> new TreeSet<>())
          .add(flag.path(finding ? "code" : "rule").asText());
    }
    return flags;
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(temporary.resolve("settings.yaml"), yaml);
  }

  private int check(Path file, String... options) {
    List<String> line = new ArrayList<>(List.of("kpis", "check", file.toString()));
    line.addAll(List.of(options));
    return GlidepathCommand.line()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }
}
