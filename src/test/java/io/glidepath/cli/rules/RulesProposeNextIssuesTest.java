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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code glidepath rules propose-next-issues} over recorded contacts of which some are repeats. */
class RulesProposeNextIssuesTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir private Path folder;
  private final List<String> events = new ArrayList<>();
  private int number;
  private String said = "";

  @Test
  void tellsWhatFollowsAndWhatTheTableWouldSay() throws IOException {
    followed("no-internet", "bill-too-high", 60, 24);
    followed("order-late", "bill-too-high", 200, 10);
    contact("late", "gift-card", 120, "inbound");

    assertThat(propose()).as(said).isZero();

    assertThat(said)
        .contains("294 episodes of 260 customers")
        .containsPattern("no-internet +bill-too-high +60 +40\\.0% +28\\.6% to 52\\.6%")
        .contains("--- packs/telco/next-issue.csv")
        .contains("+no-internet,bill-too-high,telco,40,ours,60,2026-06-30,,a bill that is too high")
        .contains("Nothing was changed.");
    assertThat(said).doesNotContain("+order-late");
    assertThat(Files.readString(Path.of("rules/packs/telco/next-issue.csv")))
        .doesNotContain("bill-too-high,telco,40");
  }

  @Test
  void givesARowThatIsThereItsFiguresAndLeavesItsWords() throws IOException {
    followed("billing-dispute", "credit-date", 50, 20);
    followed("order-late", "gift-card", 100, 0);
    contact("late", "gift-card", 120, "inbound");

    assertThat(propose()).as(said).isZero();

    List<String> changed = said.lines().filter(line -> line.matches("[-+]\\w.*")).toList();
    assertThat(changed).hasSize(2);
    assertThat(changed.get(0)).startsWith("-billing-dispute,credit-date,,,assumed,,,mentions");
    assertThat(changed.get(1)).startsWith("+billing-dispute,credit-date,,40,ours,50,2026-06-30,");
    String words = changed.get(0).substring(changed.get(0).indexOf(",mentions"));
    assertThat(changed.get(1)).endsWith(words);
  }

  @Test
  void proposesNothingOfFewOrOfWhatComesAnyway() throws IOException {
    followed("no-internet", "gift-card", 20, 12);
    followed("order-late", "bill-too-high", 60, 18);
    followed("damaged-item", "bill-too-high", 60, 17);
    contact("late", "gift-card", 120, "inbound");

    assertThat(propose()).as(said).isZero();
    assertThat(said).contains("No pair is frequent enough").doesNotContain("---");
    assertThat(propose("--min", "20")).as(said).isZero();
    assertThat(said).contains("+no-internet,gift-card,telco,60,ours,20,");
  }

  @Test
  void countsAnIssueOnceUntilItRestsAndNobodyWhoMayStillComeBack() throws IOException {
    followed("no-internet", "bill-too-high", 40, 20);
    for (int i = 0; i < 40; i++) {
      contact("no-internet-" + i, "no-internet", 1, "inbound");
      contact("young-" + i, "no-internet", 110, "inbound");
      contact("called-" + i, "no-internet", 0, "outbound");
    }
    followed("order-late", "gift-card", 100, 0);
    contact("late", "gift-card", 120, "inbound");

    assertThat(propose("--json")).as(said).isZero();

    JsonNode counted = new ObjectMapper().readTree(said).path("counted");
    JsonNode pair =
        StreamSupport.stream(counted.path("found").spliterator(), false)
            .filter(each -> each.path("issue").asText().equals("no-internet"))
            .findFirst()
            .orElseThrow();
    assertThat(pair.path("followed").path("of").asInt()).isEqualTo(40);
    assertThat(pair.path("followed").path("hits").asInt()).isEqualTo(20);
    assertThat(pair.path("liftLow").asDouble()).isGreaterThan(1);
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertThat(propose()).isZero();
    assertThat(run("--events", folder.resolve("none.ndjson").toString())).isEqualTo(2);
    assertThat(said).contains("Cannot read");
    assertThat(propose("--lift", "0.5")).isEqualTo(2);
    events.add("{}");
    assertThat(propose()).isEqualTo(2);
    assertThat(said).contains("The events cannot be read");
  }

  /** So many customers with an issue, of whom the first {@code back} come for another in 3 days. */
  private void followed(String issue, String next, int customers, int back) {
    for (int i = 0; i < customers; i++) {
      contact(issue + "-" + i, issue, 0, "inbound");
      if (i < back) {
        contact(issue + "-" + i, next, 3, "inbound");
      }
    }
  }

  private void contact(String customer, String issue, int day, String direction) {
    number++;
    String when = BEGIN.plus(Duration.ofDays(day)).toString();
    events.add(
        """
        {"specversion":"1.0","source":"/t","id":"%1$d","subject":"i%1$d","time":"%2$s",\
        "type":"io.glidepath.interaction.started.v1","data":{"channel":"voice",\
        "customerId":"%3$s","issue":"%4$s","direction":"%5$s"}}"""
            .formatted(number, when, customer, issue, direction));
  }

  private int propose(String... more) throws IOException {
    Path file = folder.resolve("events.ndjson");
    Files.write(file, events);
    List<String> arguments = new ArrayList<>(List.of("--events", file.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... more) {
    StringWriter words = new StringWriter();
    PrintWriter writer = new PrintWriter(words);
    List<String> arguments = new ArrayList<>(List.of("rules", "propose-next-issues"));
    arguments.addAll(List.of(more));
    int code =
        GlidepathCommand.line()
            .setOut(writer)
            .setErr(writer)
            .execute(arguments.toArray(String[]::new));
    said = words.toString();
    return code;
  }
}
