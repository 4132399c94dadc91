package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.settings.Settings;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A reviewer at work on a real server with a real database, after some traffic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyOverHttpTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");
  private static final Path CONFIG = Path.of("config");
  private static final Set<String> SPOKE =
      Set.of("shown", "charged", "suppressed", "signalled", "no-change");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> interactions = new TreeSet<>();
  private Wiring server;
  private String qa;

  @BeforeAll
  void serve(@TempDir Path data) throws Exception {
    Wiring.Places places = new Wiring.Places(CONFIG, Path.of("rules"), data, 0);
    server = PreparedData.start(places, Settings.read(CONFIG));
    qa = token(Role.QA);
    for (String line : Files.readAllLines(EVENTS)) {
      interactions.add(JSON.readTree(line).path("subject").asText());
      HttpResponse<String> taken =
          post("/v1/events", token(Role.INTEGRATION), "application/cloudevents+json", line);
      assertThat(taken.statusCode()).isIn(200, 202);
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyDecisionThatSpokeHoldsWhenAsked() throws Exception {
    int asked = 0;
    for (JsonNode decision : decisions()) {
      if (SPOKE.contains(decision.path("outcome").asText())) {
        JsonNode why =
            get(
                "/v1/interactions/%s/why?rule=%s&seq=%s&at=%s"
                    .formatted(
                        decision.path("interactionId").asText(),
                        decision.path("rule").asText(),
                        decision.path("seq").asText(),
                        decision.path("at").asText()));
        assertThat(why.path("holds").asBoolean()).as(decision + "\n" + why).isTrue();
        assertThat(why.path("rulebook")).isEqualTo(decision.path("rulebook"));
        assertThat(why.path("decisions").toString()).contains(decision.path("id").asText());
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(5);
  }

  @Test
  void aNearMissNamesTheChangeOfASettingThatWouldHaveDone() throws Exception {
    List<JsonNode> changes = new ArrayList<>();
    for (String id : interactions) {
      int events = get("/v1/interactions/" + id).path("seq").asInt();
      for (int seq = 1; seq <= events && changes.isEmpty(); seq++) {
        String moment = "/v1/interactions/%s/why?seq=%d".formatted(id, seq);
        for (JsonNode rule : get(moment).path("rules")) {
          if (rule.has("nearMiss") && changes.isEmpty()) {
            JsonNode why = get(moment + "&rule=" + rule.path("rule").asText());
            assertThat(why.path("nearMiss")).isEqualTo(rule.path("nearMiss"));
            if (why.has("change")) {
              changes.add(why.path("change"));
            }
          }
        }
      }
    }
    assertThat(changes)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("sentence").asText()).startsWith("With "));
  }

  @Test
  void theTimelineHasWhatHappenedAndWhatTheAgentRead() throws Exception {
    for (String id : interactions) {
      JsonNode timeline = get("/v1/interactions/" + id + "/timeline");
      assertThat(timeline.path("personal").asText()).isEqualTo("kept");
      assertThat(timeline.path("events")).isNotEmpty();
      assertThat(timeline.path("decisions"))
          .allSatisfy(each -> assertThat(each.path("title").asText()).isNotEmpty());
      int last = 0;
      for (JsonNode each : timeline.path("effort")) {
        assertThat(each.path("score").asInt()).isGreaterThan(last);
        last = each.path("score").asInt();
      }
      assertThat(last).isEqualTo(timeline.path("score").asInt());
    }
  }

  @Test
  void aCustomersInteractionsAreFoundByTheirIdAndByTheirPseudonym() throws Exception {
    String known = null;
    for (String line : Files.readAllLines(EVENTS)) {
      String customer = JSON.readTree(line).at("/data/customerId").asText();
      known = customer.isEmpty() ? known : customer;
    }
    JsonNode byId = get("/v1/interactions?customer=" + known).path("items");
    assertThat(byId).isNotEmpty();
    String pseudonym = byId.get(0).path("customer").asText();
    assertThat(pseudonym).startsWith("c_").doesNotContain(known);
    assertThat(get("/v1/interactions?customer=" + pseudonym).path("items")).isEqualTo(byId);
    assertThat(get("/v1/interactions?customer=nobody").path("items")).isEmpty();
  }

  @Test
  void aReviewIsKeptAndComesBackToTheLeadAsPrecision() throws Exception {
    JsonNode shown =
        decisions().stream()
            .filter(each -> each.path("outcome").asText().equals("shown"))
            .findFirst()
            .orElseThrow();
    String rule = shown.path("rule").asText();
    String id = shown.path("id").asText();
    assertThat(review(id, "wrong").statusCode()).isEqualTo(201);
    assertThat(review(id, "right").statusCode()).isEqualTo(201);
    assertThat(review("1", "right").statusCode()).isEqualTo(404);

    assertThat(get("/v1/reviews?rule=" + rule).path("items").findValuesAsText("verdict"))
        .containsExactly("right", "wrong");
    JsonNode record = recordOf(rule);
    assertThat(record.path("reviewed").asInt()).isEqualTo(1);
    assertThat(record.path("precision").asDouble()).isEqualTo(1);
    assertThat(record.path("precisionLow").asDouble()).isBetween(0.2, 0.21);
    assertThat(record.path("shown").asInt()).isPositive();
    assertThat(get("/v1/reviews/queue?since=36500d").path("items").isArray()).isTrue();
  }

  private JsonNode recordOf(String rule) throws Exception {
    for (JsonNode each : get("/v1/reviews/rules?since=36500d").path("rules")) {
      if (each.path("rule").asText().equals(rule)) {
        return each;
      }
    }
    throw new AssertionError("There is no record of " + rule);
  }

  @Test
  void silenceIsJudgedAndComesBackToTheLeadAsWhatTheRuleMissed() throws Exception {
    String interaction = interactions.iterator().next();
    String about = "{\"interactionId\":\"%s\",\"verdict\":\"%s\"%s}";
    String rule = "channel.never-shown-here";
    String named = ",\"seq\":1,\"rule\":\"%s\"".formatted(rule);

    assertThat(judge(about.formatted(interaction, "right", "")).statusCode()).isEqualTo(201);
    assertThat(judge(about.formatted(interaction, "right", named)).statusCode()).isEqualTo(201);
    assertThat(judge(about.formatted(interaction, "missed", named)).statusCode()).isEqualTo(201);
    assertThat(judge(about.formatted("nobody", "missed", "")).statusCode()).isEqualTo(404);
    assertThat(judge(about.formatted(interaction, "late", "")).statusCode()).isEqualTo(422);

    JsonNode timeline = get("/v1/interactions/" + interaction + "/timeline");
    assertThat(timeline.path("reviews").findValuesAsText("verdict")).contains("missed", "right");
    assertThat(recordOf(rule).path("missed").asInt()).isEqualTo(1);
    assertThat(recordOf(rule).path("reviewed").asInt()).isZero();
  }

  private HttpResponse<String> review(String decision, String verdict) throws Exception {
    return judge(
        "{\"decisionId\":\"%s\",\"verdict\":\"%s\",\"note\":\"as it should be\"}"
            .formatted(decision, verdict));
  }

  private HttpResponse<String> judge(String body) throws Exception {
    return post("/v1/reviews", qa, "application/json", body);
  }

  private List<JsonNode> decisions() throws Exception {
    List<JsonNode> decisions = new ArrayList<>();
    for (String id : interactions) {
      get("/v1/decisions?limit=200&interaction=" + id).path("items").forEach(decisions::add);
    }
    return decisions;
  }

  private String token(Role role) {
    return server.tokens().issue(role, null, Duration.ofHours(1));
  }

  private HttpResponse<String> post(String path, String token, String type, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + qa)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
