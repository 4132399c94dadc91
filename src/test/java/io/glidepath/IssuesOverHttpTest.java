package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A month of six issues, told as events and read by issue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuesOverHttpTest {
  private RealServer server;
  private final Map<String, JsonNode> issues = new LinkedHashMap<>();
  private JsonNode answer;

  @BeforeAll
  void tell(@TempDir Path folder) throws IOException {
    server =
        RealServer.start(folder.resolve("data"), SixIssues.rules(folder), SixIssues.config(folder));
    server.tellAll(new SixIssues().events());
    server.counted();
    answer = RealServer.json(server.get(Role.CX_LEAD, "/v1/issues"));
    answer.path("issues").forEach(each -> issues.put(each.path("issue").asText(), each));
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void ranksWhatHurtsMostFirst() {
    assertThat(issues.keySet())
        .as(answer.toPrettyString())
        .containsExactly(
            "plan-correction",
            "damaged-item",
            "delivery-status",
            "password-reset",
            "refund-request",
            "name-on-invoice");
    Offset<Double> near = within(0.2);
    assertThat(number("plan-correction", "priority")).isCloseTo(23.1, near);
    assertThat(number("damaged-item", "priority")).isCloseTo(12.2, near);
    assertThat(number("delivery-status", "priority")).isCloseTo(7.4, near);
    assertThat(number("password-reset", "priority")).isCloseTo(2.3, near);
    assertThat(number("refund-request", "priority")).isCloseTo(1.9, near);
    assertThat(number("name-on-invoice", "priority")).isCloseTo(1.3, near);
  }

  @Test
  void countsTheAgentsTimeBesideTheVolume() {
    assertThat(number("refund-request", "agentHours")).isCloseTo(100, within(0.1));
    assertThat(number("plan-correction", "agentHours")).isCloseTo(100, within(0.1));
    assertThat(number("refund-request", "volumeShare")).isCloseTo(0.42, within(0.005));
    assertThat(number("plan-correction", "volumeShare")).isCloseTo(0.018, within(0.0005));
    assertThat(number("plan-correction", "customers")).isEqualTo(250);
    assertThat(number("plan-correction", "csat")).isCloseTo(9.0, within(0.01));
    assertThat(number("plan-correction", "handleSeconds")).isCloseTo(1_440, within(0.1));
  }

  @Test
  void mapsTheEffortOfEachIssueOnEachChannel() {
    JsonNode map = RealServer.json(server.get(Role.PRODUCT, "/v1/effort-map"));
    long contacts = 0;
    for (JsonNode cell : map.path("cells")) {
      assertThat(cell.path("channel").asText()).isNotEmpty();
      if (cell.path("issue").asText().equals("plan-correction")) {
        contacts += cell.path("contacts").asLong();
        assertThat(cell.path("customers").asLong()).isEqualTo(250);
        assertThat(cell.path("effortScore").asDouble())
            .isCloseTo(number("plan-correction", "effortScore"), within(0.1));
        assertThat(cell.at("/interval/n").asLong()).isEqualTo(cell.path("contacts").asLong());
      }
    }
    assertThat(contacts).isEqualTo((long) number("plan-correction", "volume"));
  }

  @Test
  void saysOnHowManyAnEstimateRests() {
    JsonNode ces = issue("plan-correction").at("/intervals/ces");
    assertThat(ces.path("n").asInt()).isEqualTo(64);
    assertThat(ces.path("low").asDouble()).isBetween(2.0, 2.6);
    assertThat(ces.path("high").asDouble()).isBetween(2.6, 3.2);
  }

  @Test
  void namesTheCauseItsOwnerAndTheInteractionsBehindIt() {
    JsonNode plan = issue("plan-correction");
    assertThat(plan.at("/owners/product").asText()).isEqualTo("joris");
    assertThat(plan.at("/drivers/0/driver").asText()).isEqualTo("transfer");
    assertThat(plan.at("/sources").toString()).contains("survey", "ledger");
    assertThat(plan.path("hardest")).hasSize(3);
    assertThat(plan.at("/hardest/0/effortScore").asInt()).isEqualTo(86);
  }

  @Test
  void fasterRefundsSaveHoursAndNoHardExperience() {
    JsonNode faster = whatIf("issue=refund-request&handleSeconds=45");
    assertThat(saved(faster, "hours")).isCloseTo(25, within(0.1));
    assertThat(saved(faster, "hard")).isZero();
  }

  @Test
  void anEasierPlanCorrectionSavesBoth() {
    JsonNode easier = whatIf("issue=plan-correction&handleSeconds=300&pain=0.06");
    assertThat(saved(easier, "hours")).isCloseTo(79, within(0.5));
    assertThat(easier.at("/hard/now").asDouble()).isCloseTo(180, within(2.0));
    assertThat(saved(easier, "hard")).isCloseTo(170, within(5.0));
    assertThat(easier.at("/priority/now").asDouble()).isCloseTo(23.1, within(0.2));
    assertThat(easier.at("/priority/then").asDouble()).isCloseTo(1.3, within(0.1));
  }

  @Test
  void aGoodMarkForTheAgentHidesNoHardProcess() {
    assertThat(issue("plan-correction").path("kindAgentHardProcess").asBoolean()).isTrue();
    assertThat(issue("password-reset").path("kindAgentHardProcess").asBoolean()).isFalse();
  }

  @Test
  void productReadsTheIssuesAndNoInteraction() {
    JsonNode read = RealServer.json(server.get(Role.PRODUCT, "/v1/issues"));
    assertThat(read.at("/issues/0/issue").asText()).isEqualTo("plan-correction");
    assertThat(read.findValues("hardest")).allMatch(JsonNode::isEmpty);
    assertThat(server.get(Role.PRODUCT, "/v1/interactions/plan-correction-1").statusCode())
        .isEqualTo(403);
    assertThat(server.get(Role.PRODUCT, "/v1/decisions").statusCode()).isEqualTo(403);
  }

  private JsonNode whatIf(String query) {
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/issues/what-if?" + query));
  }

  private static double saved(JsonNode whatIf, String figure) {
    return whatIf.at("/" + figure + "/now").asDouble()
        - whatIf.at("/" + figure + "/then").asDouble();
  }

  private JsonNode issue(String name) {
    return Objects.requireNonNull(issues.get(name));
  }

  private double number(String issue, String member) {
    return issue(issue).path(member).asDouble();
  }
}
