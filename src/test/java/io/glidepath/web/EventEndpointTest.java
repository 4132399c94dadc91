package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.journal.Receipt;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventEndpointTest {
  private static final String ONE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String event(String id) {
    return event(id, "customer.held");
  }

  private static String event(String id, String name) {
    return """
        {"specversion":"1.0","id":"%s","source":"acd","type":"%s",
         "subject":"i1","time":"2026-11-21T10:00:00Z","data":{}}"""
        .formatted(id, EventType.uri(name));
  }

  @Test
  void acceptsAnEventOnceItIsOnDisk() {
    HttpResponse<String> response = server.postEvents(ONE, event("1"));

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEqualTo("{\"status\":\"accepted\",\"seq\":1}");
    assertThat(server.center.accepted).hasSize(1);
  }

  @Test
  void tellsADuplicateFromANewEvent() {
    server.postEvents(ONE, event("1"));

    HttpResponse<String> response = server.postEvents(ONE + "; charset=utf-8", event("1"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("status").asText()).isEqualTo("duplicate");
  }

  @Test
  void answersWhatTheIntakeSays() {
    assertThat(statusWhen(Receipt.Kind.CONFLICT)).isEqualTo(409);
    assertThat(statusWhen(Receipt.Kind.OVERLOADED)).isEqualTo(429);
    assertThat(statusWhen(Receipt.Kind.UNAVAILABLE)).isEqualTo(503);
    assertThat(statusWhen(Receipt.Kind.FULL)).isEqualTo(507);
  }

  private int statusWhen(Receipt.Kind kind) {
    server.center.answer = kind;
    HttpResponse<String> response = server.postEvents(ONE, event("1"));
    boolean later = response.statusCode() != 409;
    assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(later);
    assertThat(response.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
    return response.statusCode();
  }

  @Test
  void namesTheMemberAtFault() {
    HttpResponse<String> response = server.postEvents(ONE, event("1", "unknown"));

    assertThat(response.statusCode()).isEqualTo(422);
    JsonNode problem = json(response);
    assertThat(problem.path("pointer").asText()).isEqualTo("/type");
    assertThat(problem.path("status").asInt()).isEqualTo(422);
    assertThat(problem.path("type").asText()).startsWith("urn:glidepath:problem:");
    assertThat(problem.path("detail").asText()).isEqualTo("There is no such type.");
  }

  @Test
  void refusesWhatIsNotJsonOrNoCloudEvent() {
    assertThat(server.postEvents(ONE, "{").statusCode()).isEqualTo(400);
    assertThat(server.postEvents(ONE, "").statusCode()).isEqualTo(400);
    assertThat(server.postEvents(ONE, "{}").statusCode()).isEqualTo(400);
    assertThat(server.postEvents(BATCH, "{}").statusCode()).isEqualTo(400);
    assertThat(server.postEvents(BATCH, "[{}").statusCode()).isEqualTo(400);
    assertThat(server.postEvents(BATCH, "").statusCode()).isEqualTo(400);
    assertThat(server.postEvents(BATCH, "[] []").statusCode()).isEqualTo(400);
  }

  @Test
  void takesFromAScopedTokenWhatItMaySendOnly() {
    String token =
        server.tokens.issue(
            Role.INTEGRATION,
            null,
            java.time.Duration.ofHours(1),
            new io.glidepath.web.http.Scope(java.util.Set.of("/elsewhere"), java.util.Set.of()));
    HttpResponse<String> one = scoped(token, ONE, event("1"));
    assertThat(one.statusCode()).isEqualTo(403);
    assertThat(json(one).path("pointer").asText()).isEqualTo("/source");
    HttpResponse<String> batch = scoped(token, BATCH, "[" + event("1") + "," + event("2") + "]");
    assertThat(json(batch).path("accepted").asInt()).isZero();
    assertThat(json(batch).at("/rejected/1/problem/status").asInt()).isEqualTo(403);
    assertThat(server.center.accepted).isEmpty();
  }

  private HttpResponse<String> scoped(String token, String type, String body) {
    return server.send(
        server
            .request("/v1/events")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void refusesABatchWhoseAnswerWouldBeManyTimesItsSize() {
    String most = "[" + "1,".repeat(9_999) + "1]";
    assertThat(json(server.postEvents(BATCH, most)).path("rejected")).hasSize(10_000);

    HttpResponse<String> more = server.postEvents(BATCH, "[" + "1,".repeat(500_000) + "1]");

    assertThat(more.statusCode()).isEqualTo(413);
    assertThat(json(more).path("detail").asText()).isEqualTo("Send at most 10000 events.");
  }

  @Test
  void refusesOtherContentTypesAndCompression() {
    assertThat(server.postEvents("application/json", event("1")).statusCode()).isEqualTo(415);
    HttpResponse<String> zipped =
        server.send(
            server
                .as(Role.INTEGRATION, "/v1/events")
                .header("Content-Type", ONE)
                .header("Content-Encoding", "br")
                .POST(HttpRequest.BodyPublishers.ofString("x")));
    assertThat(zipped.statusCode()).isEqualTo(415);
  }

  @Test
  void refusesABodyOverOneMebibyte() {
    String fits = event("1") + " ".repeat((1 << 20) - event("1").length());

    assertThat(server.postEvents(ONE, fits).statusCode()).isEqualTo(202);
    HttpResponse<String> response = server.postEvents(ONE, fits + " ");

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).path("detail").asText()).contains("1048576");
  }

  @Test
  void takesABatchInOrderAndKeepsTheGoodFromTheBad() {
    String batch =
        "[%s,%s,7,%s,%s, \"x\",%s]"
            .formatted(event("1"), event("2", "unknown"), event("3"), event("1"), event("4"));

    HttpResponse<String> response = server.postEvents(BATCH, batch);

    assertThat(response.statusCode()).isEqualTo(202);
    JsonNode answer = json(response);
    assertThat(answer.path("accepted").asInt()).isEqualTo(3);
    assertThat(answer.path("duplicates").asInt()).isEqualTo(1);
    assertThat(answer.path("rejected").findValuesAsText("index")).containsExactly("1", "2", "5");
    assertThat(answer.at("/rejected/0/id").asText()).isEqualTo("2");
    assertThat(answer.at("/rejected/0/problem/pointer").asText()).isEqualTo("/type");
    assertThat(server.center.accepted)
        .extracting(received -> received.event().id())
        .containsExactly("1", "3", "4");
  }

  @Test
  void takesAnEmptyBatch() {
    assertThat(server.postEvents(BATCH, "[]").body())
        .isEqualTo("{\"accepted\":0,\"duplicates\":0,\"rejected\":[]}");
  }

  @Test
  void asksForTheWholeBatchAgainWhileTheStoreIsAway() {
    server.center.answer = Receipt.Kind.UNAVAILABLE;

    HttpResponse<String> response =
        server.postEvents(BATCH, "[" + event("1") + "," + event("2", "unknown") + "]");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void rejectsConflictsOneByOne() {
    server.center.answer = Receipt.Kind.CONFLICT;

    JsonNode answer = json(server.postEvents(BATCH, "[" + event("1") + "]"));

    assertThat(answer.at("/rejected/0/problem/status").asInt()).isEqualTo(409);
  }
}
