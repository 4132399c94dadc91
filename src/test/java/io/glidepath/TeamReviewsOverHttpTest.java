package io.glidepath;

import static io.glidepath.RealServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Ada and Bo review for one center, in which everything is asked of two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamReviewsOverHttpTest {
  private static final Path CONFIG = Path.of("config");

  private RealServer server;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    try (Stream<Path> files = Files.list(CONFIG)) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Path settings = config.resolve("glidepath.yaml");
    String usual = Files.readString(settings);
    Files.writeString(settings, usual.replace("second-percent: 10 ", "second-percent: 100 "));
    server = RealServer.start(folder.resolve("data"), Path.of("rules"), config);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void neitherOfTwoSeesWhatTheOtherFoundUntilBothAreIn() {
    String shown = transferredTwice("blind", "c-blind");
    String rule =
        get("ada", "/v1/decisions?outcome=shown&interaction=blind").at("/items/0/rule").asText();
    JsonNode before = recordOf(rule);
    judge("ada", shown, "right", "it helped grandmother");

    assertThat(verdicts("ada", "blind")).containsExactly("right");
    assertThat(verdicts("bo", "blind")).isEmpty();
    assertThat(get("bo", "/v1/interactions/blind/timeline").path("reviews")).isEmpty();
    assertThat(get("ada", "/v1/interactions/blind/timeline").path("reviews")).hasSize(1);
    JsonNode asked = item("bo", "blind", "&reason=second");
    assertThat(asked.at("/reasons/0/kind").asText()).isEqualTo("second");
    assertThat(asked.at("/reasons/0/decisionId").asText()).isEqualTo(shown);
    assertThat(asked.path("state").asText()).isEqualTo("open");
    assertThat(asked.toString()).doesNotContain("ada", "grandmother");
    assertThat(item("ada", "blind", "&reason=second").isMissingNode()).isTrue();
    assertThat(differences("blind")).isEmpty();
    assertThat(recordOf(rule)).isEqualTo(before);

    judge("bo", shown, "late", "she had said it before");

    assertThat(verdicts("bo", "blind")).containsExactly("late", "right");
    assertThat(verdicts("ada", "blind")).containsExactly("late", "right");
    JsonNode after = recordOf(rule);
    assertThat(grown(before, after, "right")).isEqualTo(1);
    assertThat(grown(before, after, "late")).isEqualTo(1);
    assertThat(grown(before, after, "reviewed")).isEqualTo(2);
    assertThat(item("bo", "blind", "&reason=second").isMissingNode()).isTrue();

    judge("bo", shown, "right", "ada is right after all");

    JsonNode difference = differences("blind").get(0);
    assertThat(difference.at("/one/by").asText()).isEqualTo("ada");
    assertThat(difference.at("/one/verdict").asText()).isEqualTo("right");
    assertThat(difference.at("/two/by").asText()).isEqualTo("bo");
    assertThat(difference.at("/two/verdict").asText()).isEqualTo("late");
    JsonNode deeds = get("ada", "/v1/reviews/agreement").path("deeds");
    assertThat(deeds.path("n").asInt()).isPositive();
    assertThat(deeds.path("enough").asBoolean()).isFalse();
    assertThat(deeds.has("value")).isFalse();
    assertThat(sheet()).contains("blind," + shown, ",false,ada,", "it helped grandmother");

    server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['c-blind']}");

    assertThat(sheet()).contains("blind," + shown).doesNotContain("grandmother", "said it before");
  }

  @Test
  void whatOneFoundOfAnotherThingStaysUnseen() {
    String shown = transferredTwice("apart", "c-apart");
    judge("ada", shown, "wrong", "no");
    silence("bo", "apart", "missed");

    assertThat(verdicts("bo", "apart")).containsExactly("missed");
    assertThat(verdicts("ada", "apart")).containsExactly("wrong");
  }

  @Test
  void anInteractionIsGivenToAReviewerAndComesFirst() {
    transferredTwice("given", "c-given");
    transferredTwice("other", "c-other");
    silence("ada", "other", "right");

    JsonNode names = get("bo", "/v1/reviews/reviewers").path("reviewers");
    assertThat(names.toString()).contains("ada", "bo");
    assertThat(put("bo", "given", "zoe").statusCode()).isEqualTo(422);
    assertThat(put("bo", "no-such", "ada").statusCode()).isEqualTo(404);
    HttpResponse<String> given = put("bo", "given", "ada");
    assertThat(given.statusCode()).as(given.body()).isEqualTo(200);

    JsonNode first = get("ada", "/v1/reviews/queue").at("/items/0");
    assertThat(first.path("interactionId").asText()).isEqualTo("given");
    assertThat(first.path("state").asText()).isEqualTo("assigned");
    assertThat(first.path("assignee").asText()).isEqualTo("ada");
    assertThat(first.at("/reasons/0/text").asText()).isEqualTo("For ada, given by bo.");
    assertThat(item("bo", "given", "&assignee=ada").isMissingNode()).isFalse();
    assertThat(item("bo", "given", "&assignee=bo").isMissingNode()).isTrue();
    assertThat(item("bo", "given", "&state=open").isMissingNode()).isTrue();
    JsonNode counts = get("bo", "/v1/reviews/queue?state=done").path("counts");
    assertThat(counts.at("/states/assigned").asInt()).isEqualTo(1);
    assertThat(counts.at("/reasons/assigned").asInt()).isEqualTo(1);

    silence("ada", "given", "right");

    JsonNode heard = item("bo", "given", "");
    assertThat(heard.has("assignee")).isFalse();
    assertThat(heard.path("state").asText()).as("a second one is asked").isEqualTo("open");
    silence("bo", "given", "right");
    assertThat(item("bo", "given", "&state=done").isMissingNode()).isFalse();
    assertThat(delete("bo", "given").statusCode()).isEqualTo(204);
    assertThat(delete("bo", "given").statusCode()).isEqualTo(404);
  }

  @Test
  void everyoneSeesTheirOwnWeekAndNobodyElses() {
    transferredTwice("week", "c-week");
    JsonNode usual = get("cleo", "/v1/reviews/goal");
    assertThat(usual.path("perWeek").asInt()).isEqualTo(10);
    assertThat(usual.path("heard").asInt()).isZero();
    silence("cleo", "week", "right");
    silence("cleo", "week", "missed");
    HttpResponse<String> set =
        server.as(Role.QA, "cleo", "PUT", "/v1/reviews/goal", "{'perWeek':4}");
    assertThat(json(set).path("perWeek").asInt()).isEqualTo(4);
    assertThat(json(set).path("heard").asInt()).as("one interaction, judged twice").isEqualTo(1);
    assertThat(get("dan", "/v1/reviews/goal").path("perWeek").asInt()).isEqualTo(10);
    for (String wrong : List.of("{'perWeek':0}", "{'perWeek':'4'}", "{}")) {
      assertThat(server.as(Role.QA, "cleo", "PUT", "/v1/reviews/goal", wrong).statusCode())
          .isEqualTo(422);
    }
  }

  /** Gives the decision by which something was shown. */
  private String transferredTwice(String id, String customer) {
    List<String> events =
        List.of(
            "interaction.started {'channel':'voice','customerId':'"
                + customer
                + "','language':'en'}",
            "agent.connected {'agentId':'emma'}",
            "interaction.transferred {'to':'second','kind':'cold'}",
            "interaction.transferred {'to':'third','kind':'cold'}",
            "interaction.ended {'by':'agent'}");
    for (int n = 0; n < events.size(); n++) {
      String[] parts = events.get(n).split(" ", 2);
      assertThat(server.tell(id, n, parts[0], parts[1]).statusCode()).isEqualTo(202);
    }
    return get("ada", "/v1/decisions?outcome=shown&interaction=" + id).at("/items/0/id").asText();
  }

  private void judge(String who, String decision, String verdict, String note) {
    String body =
        "{'decisionId':'%s','verdict':'%s','note':'%s'}".formatted(decision, verdict, note);
    HttpResponse<String> answer = server.as(Role.QA, who, "POST", "/v1/reviews", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void silence(String who, String id, String verdict) {
    String body = "{'interactionId':'%s','verdict':'%s'}".formatted(id, verdict);
    HttpResponse<String> answer = server.as(Role.QA, who, "POST", "/v1/reviews", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private List<String> verdicts(String who, String id) {
    return get(who, "/v1/reviews?interaction=" + id).path("items").findValuesAsText("verdict");
  }

  /** How a rule does, as the reviewer who is asked second may read it. */
  private JsonNode recordOf(String rule) {
    for (JsonNode each : get("bo", "/v1/reviews/rules").path("rules")) {
      if (each.path("rule").asText().equals(rule)) {
        return each;
      }
    }
    throw new AssertionError("There is no record of " + rule);
  }

  private static int grown(JsonNode before, JsonNode after, String count) {
    return after.path(count).asInt() - before.path(count).asInt();
  }

  private JsonNode item(String who, String id, String more) {
    for (JsonNode each : get(who, "/v1/reviews/queue?limit=200" + more).path("items")) {
      if (each.path("interactionId").asText().equals(id)) {
        return each;
      }
    }
    return MissingNode.getInstance();
  }

  private List<JsonNode> differences(String id) {
    JsonNode all = get("ada", "/v1/reviews/agreement").path("differences");
    return Stream.iterate(0, n -> n < all.size(), n -> n + 1)
        .map(all::get)
        .filter(each -> each.path("interactionId").asText().equals(id))
        .toList();
  }

  private String sheet() {
    return server.as(Role.QA, "ada", "GET", "/v1/reviews/agreement/export", "").body();
  }

  private HttpResponse<String> put(String who, String id, String reviewer) {
    String body = "{'reviewer':'" + reviewer + "'}";
    return server.as(Role.QA, who, "PUT", "/v1/reviews/queue/" + id, body);
  }

  private HttpResponse<String> delete(String who, String id) {
    return server.as(Role.QA, who, "DELETE", "/v1/reviews/queue/" + id, "");
  }

  private JsonNode get(String who, String path) {
    return json(server.as(Role.QA, who, "GET", path, ""));
  }
}
