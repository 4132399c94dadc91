package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.SomeScene;
import io.glidepath.log.Act;
import io.glidepath.log.LogColumn;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.web.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final String EXPORT = "/v1/decisions/export?";

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void givesTheRowsOfTheLogOneALine() {
    fill(3);

    HttpResponse<String> response = server.get(Role.QA, EXPORT + "format=ndjson");

    assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    List<JsonNode> lines = response.body().lines().map(TestServer::json).toList();
    JsonNode items = json(server.get(Role.QA, "/v1/decisions")).path("items");
    assertThat(lines).hasSize(3).containsExactlyElementsOf(items);
  }

  @Test
  void narrowsAndRefusesLikeTheSearch() {
    assertThat(server.get(Role.QA, EXPORT + "team=blue&minEffort=20").statusCode()).isEqualTo(200);
    assertThat(Objects.requireNonNull(server.center.lastDecisionQuery).filter().is())
        .isEqualTo(Map.of(LogColumn.TEAM, "blue"));
    for (String wrong :
        List.of("outcome=loud", "minEffort=101", "format=xls", "since=soon", "limit=5")) {
      assertThat(server.get(Role.QA, EXPORT + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void tellsTheLogWhoTookWhat() {
    fill(2);
    server.get(Role.QA, EXPORT + "format=csv&rule=channel.own-the-case");

    assertThat(server.review.acts).extracting(Act::kind).containsOnly(Act.Kind.EXPORTED);
    assertThat(server.review.acts).extracting(Act::by).containsOnly("qa-1");
    assertThat(server.review.acts)
        .extracting(act -> act.detail().get("state") + " " + act.detail().get("rows"))
        .containsExactly("begun 0", "finished 2");
    assertThat(server.review.acts.get(1).detail())
        .containsEntry("filter.rule", "channel.own-the-case")
        .containsEntry("format", "csv");
  }

  @Test
  void answersWithAProblemWhenTheStoreIsAway() {
    server.center.storeAway = true;

    assertThat(server.get(Role.QA, EXPORT + "format=parquet").statusCode()).isEqualTo(503);
  }

  @Test
  void cutsTheConnectionWhenItFailsOnTheWay() {
    fill(5_000);
    server.center.failingPage = true;

    assertThatThrownBy(() -> server.get(Role.QA, EXPORT + "format=ndjson"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(server.review.acts.get(1).detail()).containsEntry("state", "broken off");
  }

  @Test
  void keepsSearchesThatReviewersShare() {
    assertThat(put("Odd ones", "{\"query\":{\"outcome\":\"failed\",\"since\":\"7d\"}}"))
        .isEqualTo(201);
    assertThat(put("Odd ones", "{\"query\":{\"outcome\":\"failed\",\"minEffort\":60}}"))
        .isEqualTo(200);

    JsonNode search = json(server.get(Role.QA, "/v1/searches")).at("/searches/0");
    assertThat(search.path("name").asText()).isEqualTo("Odd ones");
    assertThat(search.at("/query/minEffort").asText()).isEqualTo("60");
    assertThat(search.path("by").asText()).isEqualTo("qa-1");
    assertThat(server.send(server.as(Role.QA, "/v1/searches/Odd%20ones").DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(server.send(server.as(Role.QA, "/v1/searches/Odd%20ones").DELETE()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void savesNoSearchThatCouldNotBeMade() {
    assertThat(put("a", "{\"query\":{\"outcome\":\"loud\"}}")).isEqualTo(400);
    assertThat(put("a", "{\"query\":{\"colour\":\"blue\"}}")).isEqualTo(400);
    assertThat(put("a", "{\"query\":{\"rule\":{}}}")).isEqualTo(400);
    assertThat(put("a", "{}")).isEqualTo(400);
    assertThat(put("%3Cb%3E", "{\"query\":{}}")).isEqualTo(400);
    assertThat(json(server.get(Role.QA, "/v1/searches")).path("searches")).isEmpty();
  }

  private int put(String name, String body) {
    return server
        .send(
            server
                .as(Role.QA, "/v1/searches/" + name.replace(" ", "%20"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  private void fill(int rows) {
    LongStream.range(0, rows).mapToObj(ExportTest::row).forEach(server.center.decisions::add);
  }

  private static DecisionRecord row(long id) {
    Decision.Scene scene = SomeScene.of("a1", "blue", null, "voice", "en", "billing", null, 17);
    Decision decision =
        new Decision(
            "i1",
            id,
            Instant.parse("2026-11-21T10:00:00.123456Z"),
            "e" + id,
            "channel.own-the-case",
            "channel",
            "0011",
            "abc",
            Outcome.SUPPRESSED,
            "cooldown",
            null,
            Map.of("the customer has been transferred at least 2 times", "2"),
            null,
            scene);
    return new DecisionRecord(id, decision, "ff00".repeat(16), null);
  }
}
