package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.rulebook.RulesDir;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code glidepath effort calibrate} over dialogues of which transfers make most hard. */
class EffortCalibrateTest {
  private static final String CARD =
      """
      id: channel.passed-on
      status: live
      owner: cx-voice
      title: {en: Passed on, fr: Passages, es: Traspasos}
      when:
        - the customer has been transferred at least 1 times
      evidence: [{claim: "Transfers cost", source: a test, strength: D}]
      then:
        # what one transfer costs
        charge: {driver: transfer, points: 3} # ours
      """;

  private static final String SCENARIOS =
      """
      tests:
        - name: one
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c1}}
            - {at: 1s, interaction.transferred: {to: q2, kind: cold}}
          expect:
            - {at: 1s, charge: channel.passed-on}
        - name: none
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c1}}
          expect: []
      """;

  @TempDir private Path folder;
  private Path rules;
  private Path events;
  private Path labels;
  private String said = "";

  @BeforeEach
  void writeDialogues() throws IOException {
    rules =
        new RulesDir(folder)
            .write("channel/passed-on.yaml", CARD)
            .write("channel/passed-on.test.yaml", SCENARIOS)
            .path();
    events = folder.resolve("events.ndjson.gz");
    labels = folder.resolve("labels.csv");
    write(160, false);
  }

  @Test
  void proposesPointsAndLeavesTheRulesAsTheyAre() throws IOException {
    Path proposal = folder.resolve("proposal");

    int code = calibrate("--labels", labels.toString(), "--proposal", proposal.toString());

    assertThat(code).as(said).isZero();
    String proposed = Files.readString(proposal.resolve("channel/passed-on.yaml"));
    assertThat(proposed)
        .startsWith(CARD.substring(0, CARD.indexOf("points: 3")))
        .containsPattern("points: ([4-9]|\\d\\d)} # ours");
    assertThat(Files.readString(rules.resolve("channel/passed-on.yaml"))).isEqualTo(CARD);
    assertThat(said)
        .contains("160 dialogues, 160 of them judged", "2 domains", "on domains not seen")
        .contains("channel.passed-on", "The proposal is in");
  }

  @Test
  void readsSurveysWhereThereAreNoLabels() throws IOException {
    write(160, true);

    int code = calibrate("--json");

    assertThat(code).as(said).isZero();
    assertThat(said)
        .contains("\"judged\":160", "\"rule\":\"channel.passed-on\",\"driver\":\"transfer\"");
  }

  @Test
  void refusesWhatNothingCanBeLearntFrom() throws IOException {
    write(16, false);
    assertThat(calibrate("--labels", labels.toString())).isEqualTo(2);
    assertThat(said).contains("too few");

    assertThat(calibrate("--labels", folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(said).contains("Cannot read");
  }

  @Test
  void writesOverNothing() throws IOException {
    int code = calibrate("--labels", labels.toString(), "--proposal", folder.toString());

    assertThat(code).isEqualTo(2);
    assertThat(said).contains("is there already");
  }

  private int calibrate(String... more) {
    StringWriter words = new StringWriter();
    List<String> arguments =
        new ArrayList<>(List.of("effort", "calibrate", "--events", events.toString()));
    arguments.addAll(List.of("--rules", rules.toString()));
    arguments.addAll(List.of(more));
    PrintWriter writer = new PrintWriter(words);
    int code =
        GlidepathCommand.line()
            .setOut(writer)
            .setErr(writer)
            .execute(arguments.toArray(String[]::new));
    said = words.toString();
    return code;
  }

  /** Every other dialogue has a transfer; of those with one 80 % are hard, of the others 10 %. */
  private void write(int count, boolean surveys) throws IOException {
    List<String> rows = new ArrayList<>(List.of("interactionId,failed"));
    try (PrintWriter out = new PrintWriter(new GZIPOutputStream(Files.newOutputStream(events)))) {
      for (int i = 0; i < count; i++) {
        boolean transferred = i % 2 == 0;
        boolean hard = transferred ? i / 2 % 5 != 0 : i / 2 % 10 == 0;
        event(out, i, 0, "interaction.started", started(i));
        event(out, i, 1, "agent.connected", "\"agentId\":\"a%d\"".formatted(i));
        if (transferred) {
          event(out, i, 2, "interaction.transferred", "\"to\":\"q2\",\"kind\":\"cold\"");
        }
        event(out, i, 3, "interaction.ended", "\"by\":\"customer\"");
        if (surveys) {
          event(out, i, 4, "survey.answered", survey(hard));
        }
        rows.add("i%d,%d".formatted(i, hard ? 1 : 0));
      }
    }
    Files.write(labels, rows);
  }

  private static String started(int i) {
    return "\"channel\":\"voice\",\"customerId\":\"c%d\",\"issue\":\"%s\""
        .formatted(i, i % 4 < 2 ? "billing" : "delivery");
  }

  private static String survey(boolean hard) {
    return "\"instrument\":\"ces\",\"score\":%d,\"min\":1,\"max\":7,\"highIs\":\"bad\""
        .formatted(hard ? 6 : 2);
  }

  private static void event(PrintWriter out, int i, int at, String type, String data) {
    out.printf(
        "{\"specversion\":\"1.0\",\"source\":\"/t\",\"id\":\"%1$d-%2$d\",\"subject\":\"i%1$d\","
            + "\"time\":\"2026-03-02T09:00:0%2$dZ\",\"type\":\"io.glidepath.%3$s.v1\","
            + "\"data\":{%4$s}}%n",
        i, at, type, data);
  }
}
