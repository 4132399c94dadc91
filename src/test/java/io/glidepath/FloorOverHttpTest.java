package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.interaction.EventType;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A team lead on a real server where two thousand interactions are under way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloorOverHttpTest {
  private static final int LIVE = 2_000;
  private static final int WAITING = 200;
  private static final int HARD = 40;
  private static final ObjectMapper JSON = new ObjectMapper();

  private RealServer server;

  @BeforeAll
  void serve(@TempDir Path data) {
    server = RealServer.start(data, Path.of("rules"));
    Instant began = Instant.now().minusSeconds(1_200);
    List<String> events = new ArrayList<>();
    for (int each = 0; each < LIVE; each++) {
      String id = "call-" + each;
      String started =
          "{'channel':'voice','customerId':'c%d','issue':'billing','queue':'tech'}".formatted(each);
      events.add(event(id, 1, began, "interaction.started", started));
      if (each < WAITING) {
        Instant since = began.plusSeconds(60 + each);
        events.add(event(id, 2, since, "interaction.queued", "{'queue':'tech'}"));
        continue;
      }
      String agent =
          "{'agentId':'agent-%d','team':'%s'}".formatted(each, each % 2 == 0 ? "blue" : "red");
      events.add(event(id, 2, began.plusSeconds(5), "agent.connected", agent));
      if (each < WAITING + HARD) {
        for (int transfer = 0; transfer < 3; transfer++) {
          Instant at = began.plusSeconds(1_100 + transfer * 10);
          String passed = "{'to':'other','kind':'cold'}";
          events.add(event(id, 3 + transfer, at, "interaction.transferred", passed));
        }
        events.add(event(id, 6, began.plusSeconds(1_140), "agent.connected", agent));
      }
      if (each == WAITING + HARD) {
        String promise =
            "{'what':'call-back','dueAt':'%s'}".formatted(Instant.now().plusSeconds(3_600));
        events.add(event(id, 3, began.plusSeconds(30), "promise.made", promise));
        events.add(event(id, 4, began.plusSeconds(40), "interaction.ended", "{'by':'customer'}"));
      }
    }
    server.tellAll(events);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String event(String id, int n, Instant at, String type, String data) {
    return ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s','subject':'%s',"
            + "'time':'%s','data':%s}")
        .formatted(id, n, EventType.uri(type), id, at, data)
        .replace('\'', '"');
  }

  private JsonNode floor(String query) {
    var answer = server.get(Role.TEAM_LEAD, "/v1/floor" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    // Whatever is under way, a page can be asked for it every few seconds.
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(64_000);
    return RealServer.json(answer);
  }

  @Test
  void tellsHowTwoThousandStandAndListsFewOfThem() {
    JsonNode floor = floor("");

    assertThat(floor.path("live").asInt()).isEqualTo(LIVE - 1);
    int inBands = 0;
    for (JsonNode band : floor.path("byEffort")) {
      inBands += band.path("interactions").asInt();
    }
    assertThat(inBands).isEqualTo(LIVE - 1);
    assertThat(floor.path("byStatus").path("queued").asInt()).isEqualTo(WAITING);
    assertThat(floor.path("waiting").asInt()).isEqualTo(WAITING);
    assertThat(floor.path("interactions")).hasSize(30);
    assertThat(floor.at("/interactions/0/effortScore").asInt()).isGreaterThan(10);
    assertThat(floor.at("/interactions/0/rise").asInt())
        .as("all of it within five minutes")
        .isEqualTo(floor.at("/interactions/0/effortScore").asInt());
    assertThat(floor.at("/queues/0/queue").asText()).isEqualTo("tech");
    assertThat(floor.at("/queues/0/waiting").asInt()).isEqualTo(WAITING);
    assertThat(floor.at("/longest/0/interactionId").asText()).isEqualTo("call-0");
    assertThat(floor.at("/longest/0/waitingSince").asText()).isNotEmpty();
    assertThat(floor.path("promisesDue").asInt()).isEqualTo(1);
    assertThat(floor.at("/promises/0/interactionId").asText()).isEqualTo("call-240");
    assertThat(floor.at("/promises/0/live").asBoolean()).isFalse();
    assertThat(floor.path("teams").toString()).isEqualTo("[\"blue\",\"red\"]");
    assertThat(floor("?limit=100").path("interactions")).hasSize(100);
  }

  @Test
  void namesNobodyWhoWorksThereAndNoCustomer() {
    String all = floor("?limit=100").toString();
    assertThat(all).doesNotContain("agent-").doesNotContain("agentId").doesNotContain("customer");
  }

  @Test
  void isNarrowedToATeam() {
    JsonNode blue = floor("?team=blue");
    assertThat(blue.path("live").asInt()).isBetween(800, 1_000);
    assertThat(blue.path("interactions").findValuesAsText("team")).containsOnly("blue");
    assertThat(blue.path("waiting").asInt()).isZero();
    assertThat(floor("?team=none").path("live").asInt()).isZero();
  }

  @Test
  void isForTeamLeadsAlone() {
    assertThat(server.get(Role.AGENT, "/v1/floor").statusCode()).isEqualTo(403);
    assertThat(server.get(Role.PRODUCT, "/v1/floor").statusCode()).isEqualTo(403);
  }

  @Test
  void anEmergencyReachesTheLeadOfTheTeamAndTheLog() throws Exception {
    BlockingQueue<JsonNode> blue = follow("blue");
    BlockingQueue<JsonNode> red = follow("red");
    String said =
        "{'utteranceId':'u1','speaker':'customer','text':'I can smell gas.','final':true}";
    server.tell("alarm", 1, "interaction.started", "{'channel':'voice','customerId':'c'}");
    server.tell("alarm", 2, "agent.connected", "{'agentId':'agent-1','team':'blue'}");
    server.tell("alarm", 3, "utterance.heard", said);

    JsonNode alert = next(blue, "alert").path("alert");
    assertThat(alert.path("rule").asText()).isEqualTo("experience.emergency-alert");
    assertThat(alert.path("interactionId").asText()).isEqualTo("alarm");
    assertThat(alert.at("/title/fr").asText()).isEqualTo("Une urgence a été entendue");
    server.tell("alarm", 4, "interaction.ended", "{'by':'agent'}");
    assertThat(next(blue, "alert-over").path("reason").asText()).isEqualTo("ended");
    assertThat(red).noneMatch(each -> each.path("type").asText().startsWith("alert"));

    JsonNode log =
        RealServer.json(server.get(Role.QA, "/v1/decisions?interaction=alarm&outcome=alerted"));
    assertThat(log.path("items")).hasSize(1);
    assertThat(log.at("/items/0/rule").asText()).isEqualTo("experience.emergency-alert");
    assertThat(log.at("/items/0/detail").asText()).isEqualTo("high");
  }

  private BlockingQueue<JsonNode> follow(String team) throws Exception {
    BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("glidepath.v1")
            .header("Authorization", "Bearer " + server.token(Role.TEAM_LEAD))
            .buildAsync(
                URI.create(server.url().replace("http", "ws") + "/v1/teams/" + team + "/stream"),
                new Frames(frames))
            .get(20, TimeUnit.SECONDS);
    socket.sendText("{\"type\":\"hello\",\"epoch\":\"\",\"lastSeq\":0}", true);
    next(frames, "reset");
    return frames;
  }

  private static JsonNode next(BlockingQueue<JsonNode> frames, String type)
      throws InterruptedException {
    for (JsonNode frame = frames.poll(20, TimeUnit.SECONDS);
        frame != null;
        frame = frames.poll(20, TimeUnit.SECONDS)) {
      if (frame.path("type").asText().equals(type)) {
        return frame;
      }
    }
    throw new AssertionError("no " + type + " came within " + Duration.ofSeconds(20));
  }

  /** Collects whole frames. */
  private static final class Frames implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> frames;
    private final StringBuilder text = new StringBuilder();

    Frames(BlockingQueue<JsonNode> frames) {
      this.frames = frames;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          frames.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, data, last);
    }
  }
}
