package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.cli.GlidepathCommand;
import io.glidepath.interaction.EventType;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers did after it was hard, and after it was easy. */
class OutcomesOverHttpTest {
  @TempDir private Path folder;
  private RealServer server;
  private final Instant came = Instant.now().minus(Duration.ofDays(5));
  private final List<String> events = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    server = RealServer.start(folder.resolve("data"), SixIssues.rules(folder), config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The example of Newcombe 1998: 56 of 70 less 48 of 80. */
  @Test
  void comparesTheBandsOfEffortWithTheirIntervals() {
    customers("hard", 70, 56, true);
    customers("easy", 80, 48, false);
    tell();

    JsonNode answer = outcomes(Role.CX_LEAD);
    assertThat(answer.path("days").asInt()).as("personal data is kept for 30").isEqualTo(30);
    assertThat(band(answer, 60).path("customers").asInt()).isEqualTo(70);
    assertThat(band(answer, 0).path("customers").asInt()).isEqualTo(80);
    JsonNode hard = outcome(answer, 60, "cancelled");
    assertThat(hard.path("share").asDouble()).isEqualTo(0.8);
    assertThat(hard.path("low").asDouble()).isCloseTo(0.6918, within(0.0005));
    assertThat(hard.path("high").asDouble()).isCloseTo(0.8769, within(0.0005));
    assertThat(hard.path("interactions").findValuesAsText("interactionId")).hasSize(3);
    JsonNode lost = answer.path("differences").get(1);
    assertThat(lost.path("outcome").asText()).isEqualTo("lost");
    assertThat(lost.path("value").asDouble()).isCloseTo(0.2, within(1e-9));
    assertThat(lost.path("low").asDouble()).isCloseTo(0.0524, within(0.0001));
    assertThat(lost.path("high").asDouble()).isCloseTo(0.3339, within(0.0001));
    assertThat(lost.path("clear").asBoolean()).isTrue();
    assertThat(answer.at("/published/highEffort").asDouble()).isEqualTo(0.96);

    assertThat(outcomes(Role.PRODUCT).findValues("interactions")).allMatch(JsonNode::isEmpty);
  }

  @Test
  void fewerThanTenCustomersAreNotShown() {
    customers("hard", 9, 4, true);
    customers("easy", 10, 2, false);
    tell();

    JsonNode answer = outcomes(Role.CX_LEAD);
    assertThat(band(answer, 60).path("tooFew").asBoolean()).isTrue();
    assertThat(band(answer, 60).has("customers")).isFalse();
    assertThat(band(answer, 60).path("outcomes")).isEmpty();
    assertThat(outcome(answer, 0, "cancelled").path("customers").asInt()).isEqualTo(2);
    assertThat(answer.path("differences")).isEmpty();
  }

  @Test
  void countsACustomerOnceByTheHardestContactAndOnlyWhatCameAfterIt() {
    customers("easy", 20, 0, false);
    for (int n = 0; n < 12; n++) {
      contact("again-" + n, "easy-" + n, came.plusSeconds(3_600), true);
      outcome("early-" + n, "easy-" + n, "bought", came.minusSeconds(60));
      outcome("late-" + n, "easy-" + n, "renewed", came.plusSeconds(7_200));
    }
    tell();

    JsonNode answer = outcomes(Role.CX_LEAD);
    assertThat(band(answer, 60).path("customers").asInt()).isEqualTo(12);
    assertThat(band(answer, 0).path("tooFew").asBoolean()).as("eight are left").isTrue();
    assertThat(outcome(answer, 60, "renewed").path("share").asDouble()).isEqualTo(1);
    assertThat(outcome(answer, 60, "bought").isMissingNode()).isTrue();
  }

  @Test
  void whatComesAfterNinetyDaysHasNothingToDoWithTheContact() {
    Instant longAgo = came.minus(Duration.ofDays(100));
    for (int n = 0; n < 12; n++) {
      contact("old-" + n, "old-" + n, longAgo, true);
      outcome("soon-" + n, "old-" + n, "renewed", longAgo.plus(Duration.ofDays(89)));
      outcome("late-" + n, "old-" + n, "bought", longAgo.plus(Duration.ofDays(91)));
    }
    tell();

    JsonNode answer = outcomes(Role.CX_LEAD);
    assertThat(outcome(answer, 60, "renewed").path("customers").asInt()).isEqualTo(12);
    assertThat(outcome(answer, 60, "bought").isMissingNode()).isTrue();
  }

  @Test
  void anOutcomeMakesNoInteraction() {
    contact("call", "c1", came, false);
    outcome("alone", "c1", "cancelled", came.plusSeconds(9));
    String signal =
        "{'specversion':'1.0','source':'/test','id':'review','type':'%s','time':'%s',"
            + "'partitionkey':'c1','data':{'post':'reviews','topic':'price'}}";
    events.add(
        signal.formatted(EventType.SIGNAL_OBSERVED.uri(), came.plusSeconds(9)).replace('\'', '"'));
    List<String> told = List.copyOf(events);
    tell();

    JsonNode listed = RealServer.json(server.get(Role.CX_LEAD, "/v1/interactions"));
    assertThat(listed.findValuesAsText("interactionId")).containsExactly("call");
    JsonNode issues = RealServer.json(server.get(Role.CX_LEAD, "/v1/issues"));
    assertThat(issues.at("/center/volume").asInt()).isEqualTo(1);
    for (String event : told) {
      assertThat(server.tell(event).statusCode()).as("the same again").isEqualTo(200);
    }
    String nobodys =
        "{'specversion':'1.0','source':'/test','id':'x','type':'%s','time':'%s','data':{%s}}";
    String signalOfNobody =
        nobodys.formatted(
            EventType.SIGNAL_OBSERVED.uri(), came, "'post':'reviews','topic':'price'");
    assertThat(server.tell(signalOfNobody.replace('\'', '"')).statusCode()).isEqualTo(422);
    String outcomeOfNobody =
        nobodys.formatted(EventType.OUTCOME_OBSERVED.uri(), came, "'outcome':'bought'");
    assertThat(server.tell(outcomeOfNobody.replace('\'', '"')).statusCode()).isEqualTo(422);
  }

  @Test
  void anErasedCustomerLeavesNoTraceAndCountingAnewGivesTheSame() {
    customers("hard", 15, 5, true);
    customers("easy", 15, 5, false);
    tell();
    JsonNode before = outcomes(Role.CX_LEAD);

    contact("gone-1", "gone", came, true);
    outcome("gone-2", "gone", "downgraded", came.plusSeconds(99));
    tell();
    assertThat(outcome(outcomes(Role.CX_LEAD), 60, "downgraded").path("customers").asInt())
        .isEqualTo(1);
    assertThat(server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['gone']}").statusCode())
        .isEqualTo(200);
    assertThat(outcomes(Role.CX_LEAD)).isEqualTo(before);

    server.ask("update insight_count set n = n + 3 where kind in ('band', 'outcome')");
    assertThat(outcomes(Role.CX_LEAD)).isNotEqualTo(before);
    String data = folder.resolve("data").toString();
    assertThat(GlidepathCommand.line().execute("insight", "rebuild", "--data", data)).isZero();
    server.counted();
    assertThat(outcomes(Role.CX_LEAD)).isEqualTo(before);
  }

  /** So many customers with one contact each, of whom the first some cancelled a day later. */
  private void customers(String name, int all, int cancelled, boolean isHard) {
    for (int n = 0; n < all; n++) {
      String customer = name + "-" + n;
      contact("contact-of-" + customer, customer, came, isHard);
      if (n < cancelled) {
        outcome("left-" + customer, customer, "cancelled", came.plus(Duration.ofDays(1)));
      }
    }
  }

  private void contact(String id, String customer, Instant at, boolean isHard) {
    String data = "{'channel':'voice','customerId':'%s','issue':'move'}".formatted(customer);
    add(id, 0, at, "interaction.started", data);
    add(id, 1, at, "agent.connected", "{'agentId':'a1'}");
    if (isHard) {
      add(id, 2, at, "interaction.transferred", "{'to':'second','kind':'warm'}");
    }
    add(id, 3, at.plusSeconds(200), "interaction.ended", "{'by':'customer'}");
  }

  private void add(String id, int n, Instant at, String type, String data) {
    events.add(
        ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s','subject':'%s',"
                + "'time':'%s','data':%s}")
            .formatted(id, n, EventType.uri(type), id, at, data)
            .replace('\'', '"'));
  }

  /** Of a customer alone, without an interaction. */
  private void outcome(String id, String customer, String word, Instant at) {
    events.add(
        ("{'specversion':'1.0','source':'/crm','id':'%s','type':'%s','time':'%s',"
                + "'partitionkey':'%s','data':{'outcome':'%s'}}")
            .formatted(id, EventType.OUTCOME_OBSERVED.uri(), at, customer, word)
            .replace('\'', '"'));
  }

  private void tell() {
    server.tellAll(events);
    events.clear();
    server.counted();
  }

  private JsonNode outcomes(Role role) {
    return RealServer.json(server.get(role, "/v1/outcomes"));
  }

  private static JsonNode band(JsonNode answer, int from) {
    for (JsonNode band : answer.path("bands")) {
      if (band.path("from").asInt() == from) {
        return band;
      }
    }
    throw new AssertionError("no band " + from + " in " + answer);
  }

  private static JsonNode outcome(JsonNode answer, int from, String word) {
    for (JsonNode outcome : band(answer, from).path("outcomes")) {
      if (outcome.path("outcome").asText().equals(word)) {
        return outcome;
      }
    }
    return answer.path("none");
  }
}
