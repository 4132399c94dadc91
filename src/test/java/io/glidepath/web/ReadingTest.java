package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.SomeScene;
import io.glidepath.log.Records;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    server.center.connect("i1", "a1", "c_customer-7");
    server.center.connect("i2", "a2", "c_customer-8");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsHowFarTheLogIsSealedAndProvesWhatIsOnIt() throws Exception {
    JsonNode head = json(server.get(Role.QA, "/v1/audit/head"));

    assertThat(head.path("seal").asInt()).isEqualTo(7);
    assertThat(head.at("/checkpoint/seal").asInt()).isEqualTo(5);
    assertThat(server.get(Role.QA, "/v1/decisions/2/proof").body()).isEqualTo("{\"canon\":\"{}\"}");
    assertThat(server.get(Role.QA, "/v1/decisions/3/proof").statusCode()).isEqualTo(404);
    assertThat(server.get(Role.QA, "/v1/decisions/4/proof").body()).contains("not-signed-yet");
    assertThat(server.get(Role.QA, "/v1/decisions/6/proof").body()).contains("tampered");
    assertThat(server.get(Role.QA, "/v1/decisions/x/proof").statusCode()).isEqualTo(404);
  }

  @Test
  void showsAnInteractionWithoutTheCustomersId() {
    HttpResponse<String> response = server.get(Role.QA, "/v1/interactions/i1");

    JsonNode seen = json(response);
    assertThat(seen.path("customer").asText()).isEqualTo("c_customer-7");
    assertThat(seen.path("status").asText()).isEqualTo("connected");
    assertThat(seen.path("startedAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(seen.at("/effort/score").asInt()).isEqualTo(17);
    assertThat(seen.at("/effort/charges").isArray()).isTrue();
    assertThat(seen.path("suggestions").isArray()).isTrue();
    assertThat(seen.path("signals").isArray()).isTrue();
  }

  @Test
  void showsAgentsTheirOwnInteractionsOnly() {
    assertThat(server.get(Role.AGENT, "/v1/interactions/i1").statusCode()).isEqualTo(200);
    assertThat(server.get(Role.AGENT, "/v1/interactions/i2").statusCode()).isEqualTo(404);
    assertThat(server.get(Role.AGENT, "/v1/interactions/i3").statusCode()).isEqualTo(404);
  }

  @Test
  void narrowsInteractionsByEveryParameter() {
    String customer = "customer-7";

    HttpResponse<String> response =
        server.get(
            Role.TEAM_LEAD,
            "/v1/interactions?status=held&customer=%s&agent=a1&minEffort=20&since=2026-11-21T10:00:00%%2B01:00&until=2026-11-22T00:00:00Z&limit=200&after=x"
                .formatted(customer));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(server.center.lastInteractionQuery)
        .isEqualTo(
            new Records.InteractionQuery(
                "held",
                "c_customer-7",
                "a1",
                null,
                20,
                Instant.parse("2026-11-21T09:00:00Z"),
                Instant.parse("2026-11-22T00:00:00Z"),
                200,
                "x"));
    assertThat(json(response).path("items")).hasSize(2);
    assertThat(json(response).path("next").asText()).isEqualTo("next-page");
  }

  @Test
  void understandsHowLongAgo() {
    server.get(Role.QA, "/v1/decisions?since=7d");

    Records.DecisionQuery query = Objects.requireNonNull(server.center.lastDecisionQuery);
    assertThat(query.filter().since())
        .isBetween(Instant.now().minusSeconds(605_000), Instant.now());
    assertThat(query.limit()).isEqualTo(50);
  }

  @Test
  void saysWhatIsWrongWithAParameter() {
    assertThat(problem("limit=201")).contains("limit", "1 to 200", "201");
    assertThat(problem("limit=0")).contains("limit");
    assertThat(problem("limit=many")).contains("limit", "many");
    assertThat(problem("minEffort=101")).contains("minEffort");
    assertThat(problem("status=busy")).contains("status", "self-service", "busy");
    assertThat(problem("since=yesterday")).contains("since", "7d");
    assertThat(problem("statsu=held")).contains("statsu", "status");
    assertThat(problem("agent=a&agent=b")).contains("agent", "once");
    assertThat(problem("agent=" + "x".repeat(600))).contains("agent", "512");
  }

  private String problem(String query) {
    HttpResponse<String> response = server.get(Role.QA, "/v1/interactions?" + query);
    assertThat(response.statusCode()).as(query).isEqualTo(400);
    return json(response).path("detail").asText();
  }

  @Test
  void showsTheDecisionLog() {
    server.center.decisions.add(
        new Records.DecisionRecord(
            5,
            new Decision(
                "i1",
                3,
                Instant.parse("2026-11-21T10:00:00Z"),
                "e1",
                "channel.own-the-case",
                "channel",
                "0011",
                "abc",
                Outcome.SUPPRESSED,
                "cooldown",
                null,
                Map.of("the customer has been transferred at least 2 times", "2"),
                null,
                SomeScene.of("a1", "t1", "q1", "voice", "en", "billing", "private", 24)),
            "ff00",
            null));

    JsonNode row =
        json(server.get(Role.QA, "/v1/decisions?outcome=suppressed&pillar=channel")).at("/items/0");

    assertThat(row.path("outcome").asText()).isEqualTo("suppressed");
    assertThat(row.path("suppressedBy").asText()).isEqualTo("cooldown");
    assertThat(row.path("leafHash").asText()).isEqualTo("ff00");
    assertThat(row.path("facts")).hasSize(1);
    assertThat(server.get(Role.QA, "/v1/decisions?outcome=loud").statusCode()).isEqualTo(400);
  }

  @Test
  void showsTheLiveRulebook() {
    JsonNode rulebook = json(server.get(Role.CX_LEAD, "/v1/rulebook"));

    assertThat(rulebook.path("revision").asText()).isEqualTo("abc123");
    assertThat(rulebook.at("/cards/0/title/fr").asText()).isEqualTo("Prenez ce dossier en main");
    assertThat(rulebook.at("/cards/0/status").asText()).isEqualTo("live");
  }

  @Test
  void showsAndChecksKpiSettings() {
    JsonNode settings = json(server.get(Role.CX_LEAD, "/v1/kpis"));
    assertThat(settings.at("/kpis/0/target/value").asInt()).isEqualTo(240);
    assertThat(settings.at("/kpis/0/owner").asText()).isEqualTo("cx");
    assertThat(settings.at("/kpis/0/by/1").asText()).isEqualTo("segment");
    assertThat(settings.at("/kpis/0/paid/share-of-pay").asInt()).isEqualTo(15);
    JsonNode flags = json(server.get(Role.TEAM_LEAD, "/v1/kpis/flags"));
    assertThat(flags.at("/flags/0/severity").asText()).isEqualTo("high");
    assertThat(check("kpis: []").statusCode()).isEqualTo(200);
    HttpResponse<String> wrong = check("what");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(json(wrong).path("detail").asText()).contains("line 1");
  }

  private HttpResponse<String> check(String yaml) {
    return server.send(
        server
            .as(Role.CX_LEAD, "/v1/kpis/check")
            .header("Content-Type", "application/yaml")
            .POST(HttpRequest.BodyPublishers.ofString(yaml)));
  }

  @Test
  void saysThatTheStoreIsAwayAndComesBack() {
    server.center.storeAway = true;
    HttpResponse<String> away = server.get(Role.QA, "/v1/interactions/i1");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).isPresent();

    server.center.storeAway = false;
    assertThat(server.get(Role.QA, "/v1/interactions/i1").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhetherItIsReady() {
    assertThat(server.send(server.request("/health/ready").GET()).statusCode()).isEqualTo(200);

    server.trouble = Optional.of("The database cannot be reached.");

    HttpResponse<String> not = server.send(server.request("/health/ready").GET());
    assertThat(not.statusCode()).isEqualTo(503);
    assertThat(json(not).path("detail").asText()).isEqualTo("The database cannot be reached.");
    assertThat(server.send(server.request("/health/live").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void countsInPrometheusFormat() {
    server.postEvents("application/cloudevents+json", "{}");

    String text = server.send(server.request("/metrics").GET()).body();

    assertThat(text)
        .contains("glidepath_events_total{outcome=\"refused\"} 1.0")
        .contains("glidepath_events_ack_seconds_count")
        .contains("glidepath_sockets 0.0")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void answersStrangePathsAndMethodsWithProblems() {
    HttpResponse<String> missing = server.get(Role.QA, "/v1/nothing");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);

    HttpResponse<String> method = server.send(server.as(Role.INTEGRATION, "/v1/events").DELETE());
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow")).contains("POST");
    assertThat(method.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
  }

  @Test
  void servesNoFileButTheBuiltOnes() {
    HttpResponse<String> style = server.send(server.request("/assets/page.css").GET());
    assertThat(style.statusCode()).isEqualTo(200);
    String etag = style.headers().firstValue("ETag").orElseThrow();
    assertThat(
            server
                .send(server.request("/assets/page.css").header("If-None-Match", etag).GET())
                .statusCode())
        .isEqualTo(304);
    for (String path :
        new String[] {
          "/assets/", "/assets/../page.html", "/assets/..%2fpage.html", "/assets/%2e%2e/page.html",
          "/assets/none.js", "/assets/..%5c..%5cetc%5cpasswd", "/page.html", "/assets//page.css"
        }) {
      assertThat(server.send(server.request(path).GET()).statusCode()).as(path).isBetween(400, 404);
    }
  }

  @Test
  void sendsTheSecurityHeadersWithEveryAnswer() {
    for (String path : new String[] {"/health/live", "/nothing", "/agent", "/v1/session"}) {
      HttpResponse<String> response = server.send(server.request(path).GET());
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }
}
