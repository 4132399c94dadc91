package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.cli.GlidepathCommand;
import io.glidepath.interaction.EventType;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of few contacts, or of many weeks, and what is left of it. */
class InsightOverHttpTest {
  private static final int A_WEEK = 140;

  @TempDir private Path folder;
  private RealServer server;
  private final List<String> events = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("issues.yaml"),
        "issues: {refund-request: {alarm: patience, owners: {cx: ana}}}");
    server = RealServer.start(folder.resolve("data"), SixIssues.rules(folder), config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void goodScoresHideNothing() {
    Instant now = Instant.now().minus(Duration.ofHours(1));
    contact("promoter", "c1", "move", now, true);
    answer("promoter", now, "nps", 10, 0, 10, "");
    contact("first", "c2", "bill", now.minus(Duration.ofDays(6)), false);
    contact("second", "c2", "bill", now.minus(Duration.ofDays(3)), false);
    contact("third", "c2", "bill", now, false);
    answer("third", now, "csat", 9, 0, 10, "");
    contact("neither", "c3", "bill", now, false);
    answer("neither", now, "csat", 9, 0, 10, "");
    answer("neither", now, "nps", 10, 0, 10, "");
    contact("caused", "c4", "bill", now, false);
    answer("caused", now, "ces", 2, 1, 7, ",'rootCause':'letter'");
    tell();

    assertThat(trapped("promoters-at-risk")).containsExactly("promoter");
    assertThat(trapped("kind-agent-hard-process")).containsExactly("third");
    assertThat(trapped("need-not-have-been")).containsExactly("caused");
  }

  @Test
  void patienceThatRunsOutIsAnAlarmInTheSecondLowWeek() {
    // In tenths of a point.
    List<Integer> weeks = List.of(63, 63, 62, 63, 63, 62, 63, 63, 60);
    LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(DayOfWeek.MONDAY).minusWeeks(11);
    for (int week = 0; week < weeks.size(); week++) {
      weekOf(monday.plusWeeks(week), weeks.get(week));
    }
    tell();
    assertThat(patience().path("word").asText()).as(patience().toString()).isEqualTo("steady");

    weekOf(monday.plusWeeks(9), 59);
    weekOf(monday.plusWeeks(10), 58);
    tell();
    String until = monday.plusWeeks(9).plusDays(6) + "T12:00:00Z";
    JsonNode second = patience("&until=" + until);
    assertThat(second.path("word").asText()).as(second.toString()).isEqualTo("alarm");
    assertThat(second.path("mean").asDouble()).isCloseTo(-0.119, within(0.002));
    assertThat(patience().path("word").asText()).isEqualTo("alarm");
  }

  @Test
  void countingAnewGivesTheSameFigures() {
    many();
    JsonNode before = issues();
    assertThat(before.at("/issues/0/volume").asInt()).isEqualTo(60);
    server.ask("update insight_day set contacts = contacts + 7");
    assertThat(issues()).isNotEqualTo(before);

    int code =
        GlidepathCommand.line()
            .execute("insight", "rebuild", "--data", folder.resolve("data").toString());
    assertThat(code).isZero();
    server.counted();
    assertThat(issues()).isEqualTo(before);
  }

  @Test
  void anErasedCustomerLeavesNoTrace() {
    many();
    JsonNode before = issues();
    Instant now = Instant.now().minus(Duration.ofMinutes(5));
    for (int n = 0; n < 3; n++) {
      contact("gone-" + n, "gone", "move", now.minusSeconds(60 * n), true);
      answer("gone-" + n, now, "ces", 1, 1, 7, "");
    }
    tell();
    assertThat(issues().at("/issues/0/volume").asInt()).isEqualTo(63);

    assertThat(server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['gone']}").statusCode())
        .isEqualTo(200);
    assertThat(issues()).isEqualTo(before);
    assertThat(server.ask("select interaction_id from insight_contact"))
        .noneMatch(id -> id.startsWith("gone"));
  }

  /** Twenty customers who come three times each, some of them hard, some answering. */
  private void many() {
    Instant now = Instant.now().minus(Duration.ofDays(9));
    for (int n = 0; n < 60; n++) {
      String id = "many-" + n;
      contact(id, "m" + n % 20, "move", now.plus(Duration.ofHours(3L * n)), n % 4 == 0);
      if (n % 3 == 0) {
        answer(id, now, "ces", 1 + n % 7, 1, 7, "");
      }
    }
    tell();
  }

  /** A week of answers with this mean. */
  private void weekOf(LocalDate monday, int tenths) {
    int sum = A_WEEK * tenths / 10;
    int low = 5;
    int third = 18;
    int rest = A_WEEK - low - third;
    int sevens = sum - 4 * low - 5 * third - 6 * rest;
    for (int n = 0; n < A_WEEK; n++) {
      int ces = n < low ? 4 : n < low + third ? 5 : n < low + third + sevens ? 7 : 6;
      Instant at = monday.plusDays(n % 5).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(n);
      String id = "week-" + monday + "-" + n;
      contact(id, id, "refund-request", at, false);
      answer(id, at.plusSeconds(99), "ces", ces, 1, 7, "");
    }
  }

  private void contact(String id, String customer, String issue, Instant at, boolean isHard) {
    add(
        id,
        0,
        at,
        "interaction.started",
        "{'channel':'voice','customerId':'%s','issue':'%s'}".formatted(customer, issue));
    add(id, 1, at, "agent.connected", "{'agentId':'a1'}");
    if (isHard) {
      add(id, 2, at, "interaction.transferred", "{'to':'second','kind':'warm'}");
    }
    add(id, 3, at.plusSeconds(200), "interaction.ended", "{'by':'customer'}");
  }

  private void answer(
      String id, Instant at, String instrument, int score, int min, int max, String more) {
    add(
        id,
        10 + instrument.length() * 10 + score,
        at,
        "survey.answered",
        "{'instrument':'%s','score':%d,'min':%d,'max':%d,'highIs':'good'%s}"
            .formatted(instrument, score, min, max, more));
  }

  private void add(String id, int n, Instant at, String type, String data) {
    events.add(
        ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s','subject':'%s',"
                + "'time':'%s','data':%s}")
            .formatted(id, n, EventType.uri(type), id, at, data)
            .replace('\'', '"'));
  }

  private void tell() {
    server.tellAll(events);
    events.clear();
    server.counted();
  }

  /** All figures, without the time to which they are counted. */
  private JsonNode issues() {
    ObjectNode answer = (ObjectNode) RealServer.json(server.get(Role.CX_LEAD, "/v1/issues"));
    answer.remove("countedTo");
    return answer;
  }

  private JsonNode patience() {
    return patience("");
  }

  private JsonNode patience(String more) {
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/issues?since=100d" + more))
        .at("/issues/0/patience");
  }

  private Set<String> trapped(String trap) {
    JsonNode traps = RealServer.json(server.get(Role.CX_LEAD, "/v1/issues/traps")).path("traps");
    return StreamSupport.stream(traps.spliterator(), false)
        .filter(each -> each.path("trap").asText().equals(trap))
        .flatMap(each -> each.path("interactions").findValuesAsText("interactionId").stream())
        .collect(Collectors.toSet());
  }
}
