package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Refused;
import io.glidepath.log.Act;
import io.glidepath.web.http.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules over HTTP: reading, drafting, checking, publishing. */
class RulesTest {
  private static final String OWN = "/v1/rules/" + FakeDesk.OWN;

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
  void showsWhatIsLiveAndWhatIsBeingWorkedOn() {
    put("maria", "id: x");
    JsonNode rulebook = json(server.get(Role.CX_LEAD, "/v1/rulebook"));
    assertThat(rulebook.path("revision").asText()).isEqualTo("abc123");
    assertThat(rulebook.path("publication").path("action").asText()).isEqualTo("start");
    assertThat(rulebook.path("approval").asText()).isEqualTo("none");
    assertThat(rulebook.at("/files/0/draft/by").asText()).isEqualTo("maria");
    assertThat(rulebook.at("/files/0/title/en").asText()).isEqualTo("Own");
  }

  @Test
  void givesATextWithItsHashAndItsDraftsAuthor() {
    HttpResponse<String> text = server.get(Role.QA, OWN);
    assertThat(text.body()).isEqualTo("id: channel.own-the-case\n");
    assertThat(text.headers().firstValue("ETag").orElse("")).matches("\"[0-9a-f]{64}\"");
    put("maria", "id: changed");
    HttpResponse<String> draft = server.get(Role.QA, OWN);
    assertThat(draft.body()).isEqualTo("id: changed");
    assertThat(draft.headers().firstValue("Glidepath-Draft-By")).contains("maria");
    assertThat(server.get(Role.QA, "/v1/rules/channel/none.yaml").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsTheSecondLeadWhatTheFirstHasSaved() {
    assertThat(put("maria", "id: hers").statusCode()).isEqualTo(200);
    HttpResponse<String> second = put("ben", "id: his");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(json(second).path("by").asText()).isEqualTo("maria");
    assertThat(json(second).path("text").asText()).isEqualTo("id: hers");
    HttpResponse<String> matched =
        server.send(
            as("ben", OWN)
                .header("Content-Type", "text/plain")
                .header("If-Match", "\"0000\"")
                .PUT(BodyPublishers.ofString("id: his")));
    assertThat(matched.statusCode()).isEqualTo(412);
  }

  @Test
  void checksUnsavedTexts() {
    JsonNode checked =
        json(post("check", "{\"files\": {\"channel/a.yaml\": \"id: [\"}, \"scenarios\": true}"));
    assertThat(checked.path("clean").asBoolean()).isFalse();
    assertThat(checked.at("/findings/0/file").asText()).isEqualTo("channel/a.yaml");
    assertThat(checked.at("/findings/0/instead").asText()).isEqualTo("Good.");
    assertThat(checked.at("/scenarios/passed").asInt()).isEqualTo(1);
    assertThat(json(post("check", "")).path("clean").asBoolean()).isTrue();
  }

  @Test
  void tellsWhatACardMayBeWrittenWith() {
    JsonNode book = json(server.get(Role.QA, "/v1/rulebook/sentences?language=fr"));
    assertThat(book.path("language").asText()).isEqualTo("fr");
    assertThat(book.at("/phrases/0").asText()).isEqualTo("apology");
    assertThat(server.get(Role.QA, "/v1/rulebook/sentences?language=de").statusCode())
        .isEqualTo(400);
  }

  @Test
  void publishesInTheNameOfTheCallerWithTheReason() {
    HttpResponse<String> answer = post("publish", "{\"why\": \" pilot is over \"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("status").asText()).isEqualTo("published");
    assertThat(json(answer).at("/publication/no").asInt()).isEqualTo(2);
    assertThat(server.desk.asked).containsExactly("publish maria pilot is over");
  }

  @Test
  void saysWhatKeepsRulesFromBeingPublished() {
    server.desk.refused =
        Refused.findings(List.of(new Finding("a.yaml", 3, 1, "error", "yaml", "Bad.", null)));
    HttpResponse<String> answer = post("publish", "{}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).at("/findings/0/line").asInt()).isEqualTo(3);
  }

  @Test
  void letsASecondPersonApproveWhereThatIsAsked() {
    server.desk.secondPerson = true;
    HttpResponse<String> answer = post("publish", "");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).path("status").asText()).isEqualTo("awaiting-approval");
    assertThat(post("approve", "{\"no\": 7}").statusCode()).isEqualTo(200);
    server.desk.refused = Refused.of(Refused.Kind.NOT_YOURS, "You proposed it yourself.");
    assertThat(post("approve", "{\"no\": 7}").statusCode()).isEqualTo(403);
    assertThat(post("approve", "{\"no\": \"7\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void rollsBackToWhatIsNamed() {
    post("publish", "");
    assertThat(post("rollback", "{\"to\": 1}").statusCode()).isEqualTo(200);
    assertThat(post("rollback", "").statusCode()).isEqualTo(200);
    assertThat(server.desk.asked).contains("rollback 1 maria", "rollback null maria");
  }

  @Test
  void pagesThroughWhatWasLive() {
    post("publish", "");
    post("publish", "");
    JsonNode first = json(server.get(Role.QA, "/v1/rulebook/revisions?limit=2"));
    assertThat(first.path("revisions")).hasSize(2);
    assertThat(first.path("next").asText()).isEqualTo("2");
    JsonNode rest = json(server.get(Role.QA, "/v1/rulebook/revisions?limit=2&after=2"));
    assertThat(rest.path("revisions")).hasSize(1);
    assertThat(rest.at("/revisions/0/live").asBoolean()).isTrue();
  }

  @Test
  void triesTheWorkingCopyOnRecordedTraffic() {
    HttpResponse<String> report = post("backtest", "{\"since\":\"2h\"}");
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(json(report).path("events").asInt()).isEqualTo(12);
    assertThat(server.backtests.since.get("b1"))
        .isBetween(Instant.now().minusSeconds(7_260), Instant.now().minusSeconds(7_140));
    assertThat(post("backtest", "{\"since\":\"soon\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void saysWhereToAskForABackTestThatTakesLong() {
    server.backtests.done = false;
    HttpResponse<String> begun =
        server.send(
            as("maria", "/v1/rulebook/backtest")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.noBody()));
    assertThat(begun.statusCode()).isEqualTo(202);
    String where = begun.headers().firstValue("Location").orElse("");
    assertThat(json(server.get(Role.CX_LEAD, where)).path("status").asText()).isEqualTo("running");
    server.backtests.done = true;
    JsonNode standing = json(server.get(Role.CX_LEAD, where));
    assertThat(standing.path("status").asText()).isEqualTo("done");
    assertThat(standing.at("/report/interactions").asInt()).isEqualTo(3);
    HttpResponse<String> sample = server.send(as("maria", where + "/sample?interaction=i1").GET());
    assertThat(sample.statusCode()).isEqualTo(200);
    assertThat(json(sample).at("/events/0/text").asText())
        .isEqualTo("My name is Ada Byron, •• Grove Street");
    assertThat(server.acts)
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.kind()).isEqualTo(Act.Kind.SAMPLE_READ);
              assertThat(act.by()).isEqualTo("maria");
              assertThat(act.interactionId()).isEqualTo("i1");
            });
    assertThat(server.send(as("maria", where).DELETE()).statusCode()).isEqualTo(204);
    assertThat(server.get(Role.CX_LEAD, where).statusCode()).isEqualTo(404);
  }

  @Test
  void letsNobodyPublishApproveOrTakeBackWithoutAName() {
    String token = server.tokens.issue(Role.CX_LEAD, null, Duration.ofHours(1));
    for (String act : List.of("publish", "approve", "reject", "rollback")) {
      HttpResponse<String> nameless =
          server.send(
              server
                  .request("/v1/rulebook/" + act)
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"no\": 1}")));
      assertThat(nameless.statusCode()).as(act).isEqualTo(403);
      assertThat(json(nameless).path("type").asText()).endsWith(":nameless");
      assertThat(json(nameless).path("detail").asText()).contains("--role cx-lead --name");
    }
    assertThat(server.desk.asked).isEmpty();
  }

  @Test
  void refusesWhatNoStoreTakesAndNamesIt() {
    HttpResponse<String> why = post("publish", "{\"why\": \"a\\u0000b\"}");
    assertThat(why.statusCode()).isEqualTo(422);
    assertThat(json(why).path("pointer").asText()).isEqualTo("/why");
    HttpResponse<String> half = post("check", "{\"files\": {\"a/b.yaml\": \"\\ud800\"}}");
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(json(half).path("pointer").asText()).isEqualTo("/files/a~1b.yaml");
    assertThat(server.get(Role.CX_LEAD, "/v1/rulebook/revisions?after=%00").statusCode())
        .isEqualTo(400);
    assertThat(server.desk.asked).isEmpty();
  }

  @Test
  void keepsNothingPersonalInAReason() {
    post("publish", "{\"why\": \"ask 555 0132\"}");
    assertThat(server.desk.asked).anyMatch(each -> each.contains("ask ••• ••••"));
  }

  @Test
  void letsOnePersonHaveAFewBackTestsAtOnce() {
    server.backtests.done = false;
    for (int n = 0; n < 3; n++) {
      assertThat(backtest("maria").statusCode()).isEqualTo(202);
    }
    assertThat(backtest("maria").statusCode()).isEqualTo(429);
    assertThat(backtest("ben").statusCode()).isEqualTo(202);
  }

  private HttpResponse<String> backtest(String lead) {
    return server.send(
        as(lead, "/v1/rulebook/backtest")
            .header("Prefer", "respond-async")
            .POST(BodyPublishers.noBody()));
  }

  @Test
  void saysWhyABackTestFailed() {
    server.backtests.trouble = "The recorded traffic could not be read.";
    HttpResponse<String> answer = post("backtest", "");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).path("detail").asText()).contains("recorded traffic");
  }

  private HttpResponse<String> put(String lead, String text) {
    return server.send(
        as(lead, OWN).header("Content-Type", "text/plain").PUT(BodyPublishers.ofString(text)));
  }

  private HttpResponse<String> post(String verb, String body) {
    return server.send(
        as("maria", "/v1/rulebook/" + verb)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private java.net.http.HttpRequest.Builder as(String lead, String path) {
    String token = server.tokens.issue(Role.CX_LEAD, lead, Duration.ofHours(1));
    return server.request(path).header("Authorization", "Bearer " + token);
  }
}
