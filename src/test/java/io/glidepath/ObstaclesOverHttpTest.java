package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What agents say stands in the way is a source of its own, by issue and never by agent. */
class ObstaclesOverHttpTest {
  @TempDir private Path folder;
  private RealServer server;
  private final Instant at = Instant.now().minus(Duration.ofHours(5));
  private final List<String> events = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("issues.yaml"), "issues: {move: {owners: {cx: ana}}}");
    server = RealServer.start(folder.resolve("data"), SixIssues.rules(folder), config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void areCountedByIssueAndKindWithTheInteractionsBehindThem() {
    contacts("move", 20);
    contacts("bill", 12);
    contacts("rare", 9);
    for (int n = 0; n < 6; n++) {
      reported("move-" + n, "letter", "he is at 06 12 34 56 78");
    }
    reported("move-7", "step", null);
    reported("bill-1", "tool", null);
    reported("rare-1", "policy", null);
    tell();

    JsonNode answer = RealServer.json(server.get(Role.CX_LEAD, "/v1/obstacles"));
    assertThat(answer.path("reports").asInt()).isEqualTo(9);
    assertThat(answer.path("tooFew").toString()).contains("rare");
    assertThat(answer.path("obstacles").findValuesAsText("kind"))
        .containsExactly("letter", "tool", "step");
    JsonNode most = answer.at("/obstacles/0");
    assertThat(most.path("issue").asText()).isEqualTo("move");
    assertThat(most.path("n").asInt()).isEqualTo(6);
    assertThat(most.path("per100").asDouble()).isEqualTo(30);
    assertThat(most.at("/owners/cx").asText()).isEqualTo("ana");
    assertThat(most.path("interactions")).hasSize(3);
    assertThat(answer.toString()).doesNotContain("agent-of");

    JsonNode issues = RealServer.json(server.get(Role.CX_LEAD, "/v1/issues")).path("issues");
    for (JsonNode issue : issues) {
      assertThat(issue.path("sources").toString()).contains("agents");
    }
    JsonNode product = RealServer.json(server.get(Role.PRODUCT, "/v1/obstacles"));
    assertThat(product.findValues("interactions")).allMatch(JsonNode::isEmpty);
    assertThat(server.get(Role.AGENT, "/v1/obstacles").statusCode()).isEqualTo(403);
  }

  @Test
  void theNoteStandsInTheTimelineWithoutWhatIsPersonal() {
    contacts("move", 1);
    reported("move-0", "letter", "call her at 06 12 34 56 78");
    tell();
    String timeline = server.get(Role.QA, "/v1/interactions/move-0/timeline").body();
    assertThat(timeline).contains("obstacle.reported", "call her at").doesNotContain("06 12 34");
  }

  private void contacts(String issue, int n) {
    for (int i = 0; i < n; i++) {
      String id = issue + "-" + i;
      String data = "{'channel':'voice','customerId':'c-%s','issue':'%s','language':'fr'}";
      add(id, 0, "interaction.started", data.formatted(id, issue));
      add(id, 1, "agent.connected", "{'agentId':'agent-of-" + id + "'}");
    }
  }

  private void reported(String id, String kind, @Nullable String note) {
    String more = note == null ? "" : ",'note':'" + note + "'";
    add(id, 2, "obstacle.reported", "{'kind':'" + kind + "'" + more + "}");
  }

  private void add(String id, int n, String type, String data) {
    events.add(
        ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s','subject':'%s',"
                + "'time':'%s','data':%s}")
            .formatted(id, n, EventType.uri(type), id, at.plusSeconds(n), data)
            .replace('\'', '"'));
  }

  private void tell() {
    server.tellAll(events);
    events.clear();
    server.counted();
  }
}
