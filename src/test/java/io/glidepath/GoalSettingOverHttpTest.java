package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.settings.GoalsFile;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals that leads set on the page: into the file, with author, reason and history. */
class GoalSettingOverHttpTest {
  private static final String GOAL =
      """
      {'cause': 'transfer', 'issue': 'move', 'baseline': 82.5, 'target': 20, 'owner': 'joris',
       'due': '2999-01-31', 'sources': ['ledger', 'survey'], 'counter': 'repeat-rate',
       'why': 'half of them are passed on; ask ana@example.com'}
      """;

  @TempDir private Path folder;
  private Path config;
  private Path goals;
  private RealServer server;

  @BeforeEach
  void start() throws IOException {
    config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("kpis.yaml"), "kpis: []\n");
    goals = Files.copy(Path.of("config", "goals.yaml"), config.resolve("goals.yaml"));
    server = RealServer.start(folder.resolve("data"), SixIssues.rules(folder), config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aGoalStandsInTheFileAndTheHistorySaysWhoAndWhy() throws IOException {
    String comments = Files.readString(goals).lines().findFirst().orElseThrow();
    HttpResponse<String> done = set(GOAL);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    JsonNode first = now().path(0);
    assertThat(first.path("id").asText()).isEqualTo("less-transfer-in-move");
    assertThat(first.path("baseline").asDouble()).isEqualTo(82.5);
    assertThat(first.path("owner").asText()).isEqualTo("joris");
    assertThat(Files.readString(goals)).startsWith(comments).contains("cause: transfer");
    assertThat(GoalsFile.read(config)).hasSize(1);

    Files.writeString(goals, Files.readString(goals) + "# a word of our own\n");
    assertThat(set(GOAL).statusCode()).as("a second one of that cause").isEqualTo(200);
    assertThat(now().path(1).path("id").asText()).isEqualTo("less-transfer-in-move-2");
    assertThat(Files.readString(goals)).contains("# a word of our own");

    String gone = "{'id': 'less-transfer-in-move', 'why': 'it is the same'}";
    assertThat(post("/v1/goals/remove", gone).statusCode()).isEqualTo(200);
    assertThat(now()).hasSize(1);
    assertThat(post("/v1/goals/remove", gone).statusCode()).isEqualTo(404);
    String last = gone.replace("move'", "move-2'");
    assertThat(post("/v1/goals/remove", last).statusCode()).isEqualTo(200);
    assertThat(now()).isEmpty();
    assertThat(GoalsFile.read(config)).isEmpty();

    JsonNode told = RealServer.json(server.get(Role.PRODUCT, "/v1/goals/history"));
    assertThat(told.path("revisions")).hasSize(4);
    JsonNode oldest = told.at("/revisions/3");
    assertThat(oldest.path("no").asInt()).isEqualTo(1);
    assertThat(oldest.path("by").asText()).isEqualTo("maria");
    assertThat(oldest.path("why").asText()).startsWith("half of them").doesNotContain("ana@");
    assertThat(oldest.path("diff").asText()).contains("+    cause: transfer");
  }

  @Test
  void aGoalOnABareScoreIsRefusedWithTheCauseToChoose() throws IOException {
    String before = Files.readString(goals);
    for (String score : List.of("NPS", "ces", "csat")) {
      HttpResponse<String> answer = set(GOAL.replace("'transfer'", "'" + score + "'"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      JsonNode fault = RealServer.json(answer).at("/faults/0");
      assertThat(fault.path("member").asText()).isEqualTo("cause");
      assertThat(fault.path("kind").asText()).isEqualTo("score");
      assertThat(fault.path("instead").asText()).isNotEmpty();
    }
    assertThat(Files.readString(goals)).isEqualTo(before);
    assertThat(RealServer.json(server.get(Role.CX_LEAD, "/v1/goals/history")).path("revisions"))
        .isEmpty();
  }

  @Test
  void whatIsNoGoalIsToldMemberByMember() {
    faults(GOAL.replace("'owner': 'joris',", ""), "owner missing");
    faults(GOAL.replace("'target': 20", "'target': 90"), "target not-less");
    faults(GOAL.replace("82.5", "'many'").replace("2999-01-31", "soon"), "baseline no-number");
    faults(GOAL.replace("2999-01-31", "soon"), "due no-day");
    faults(GOAL.replace("['ledger', 'survey']", "['ledger', 'ledger']"), "sources few-sources");
    faults(GOAL.replace("repeat-rate", "happiness"), "counter no-measure");
    assertThat(set(GOAL.replaceAll("'why': '[^']*'", "'why': ''")).statusCode()).isEqualTo(422);
    assertThat(now()).isEmpty();
  }

  @Test
  void onlyLeadsSetGoalsAndUnderTheirName() throws IOException {
    assertThat(server.post(Role.TEAM_LEAD, "/v1/goals", GOAL).statusCode()).isEqualTo(403);
    assertThat(server.post(Role.PRODUCT, "/v1/goals", GOAL).statusCode()).isEqualTo(403);
    HttpResponse<String> nameless = server.postAs(null, "/v1/goals", GOAL.replace('\'', '"'));
    assertThat(nameless.statusCode()).isEqualTo(403);
    Files.writeString(goals, "goals: what?\n");
    assertThat(set(GOAL).statusCode()).as("a file that cannot be read").isEqualTo(409);
    Files.delete(goals);
    assertThat(set(GOAL).statusCode()).as("none at all").isEqualTo(200);
    assertThat(GoalsFile.read(config)).hasSize(1);
  }

  private void faults(String goal, String first) {
    HttpResponse<String> answer = set(goal);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode fault = RealServer.json(answer).at("/faults/0");
    assertThat(fault.path("member").asText() + " " + fault.path("kind").asText()).isEqualTo(first);
  }

  private HttpResponse<String> set(String goal) {
    return post("/v1/goals", goal);
  }

  private HttpResponse<String> post(String path, String body) {
    return server.postAs("maria", path, body.replace('\'', '"'));
  }

  private JsonNode now() {
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/goals")).path("goals");
  }
}
