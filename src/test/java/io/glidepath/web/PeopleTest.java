package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Role;
import io.glidepath.web.socket.SocketSettings;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin lets people in and out again. */
class PeopleTest {
  /** Beats often, and so sees soon what another process did. */
  private static final SocketSettings BRISK =
      new SocketSettings(
          TestServer.QUICK.helloWait(),
          Duration.ofMillis(300),
          TestServer.QUICK.drainWithin(),
          TestServer.QUICK.queueBytes(),
          TestServer.QUICK.messageBytes(),
          TestServer.QUICK.messagesPerSecond(),
          TestServer.QUICK.perAgent());

  @TempDir private Path data;
  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> link(String json) {
    return server.send(
        server
            .as(Role.ADMIN, "/v1/people")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  private HttpResponse<String> open(String token) {
    return server.send(
        server
            .request("/v1/session")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"token\":\"" + token + "\"}")));
  }

  private JsonNode people() {
    return json(server.get(Role.ADMIN, "/v1/people")).path("people");
  }

  @Test
  void makesALinkThatLetsIn() {
    HttpResponse<String> made = link("{'role':'agent','agentId':'emma','name':'Emma','hours':2}");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(people().get(0).path("mayComeIn").asBoolean()).isTrue();
    assertThat(people().get(0).has("lastSeen")).isFalse();
    String token = json(made).path("link").asText().replace("/sign-in#", "");
    assertThat(json(open(token)).path("agentId").asText()).isEqualTo("emma");
    assertThat(people().get(0).has("lastSeen")).isTrue();
    assertThat(people()).hasSize(1);
  }

  @Test
  void endsALinkAndTheSessionsThatItBegan() {
    String token =
        json(link("{'role':'qa','agentId':'quentin'}")).path("link").asText().split("#")[1];
    String cookie = open(token).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    HttpRequest.Builder me = server.request("/v1/session").header("Cookie", cookie);
    assertThat(server.send(me).statusCode()).isEqualTo(200);

    HttpRequest.Builder out = server.as(Role.ADMIN, "/v1/people/qa:quentin").DELETE();
    assertThat(server.send(out).statusCode()).isEqualTo(204);

    assertThat(server.send(me).statusCode()).isEqualTo(401);
    assertThat(open(token).statusCode()).isEqualTo(401);
    assertThat(people()).isEmpty();
    assertThat(server.send(out).statusCode()).isEqualTo(404);
  }

  @Test
  void endsTheSocketsOfWhomItEndsAndOfNobodyElse() {
    String token =
        json(link("{'role':'agent','agentId':'a1'}")).path("link").asText().split("#")[1];
    String cookie = open(token).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    TestClient byToken = socket("Authorization", "Bearer " + token);
    TestClient bySession = socket("Cookie", cookie);
    TestClient another = TestClient.open(server, "a1");
    another.next("welcome");
    String ticket = ticket(cookie);

    HttpRequest.Builder out = server.as(Role.ADMIN, "/v1/people/agent:a1").DELETE();
    assertThat(server.send(out).statusCode()).isEqualTo(204);

    for (TestClient ended : List.of(byToken, bySession)) {
      assertThat(ended.next("bye").path("reason").asText()).isEqualTo("the sign-in was ended");
      assertThat(ended.closeCode()).isEqualTo(4401);
    }
    assertThat(
            TestClient.refusal(
                server,
                TestClient.bare(server, "a1").setURI("/v1/agents/a1/stream?ticket=" + ticket)))
        .isEqualTo(401);
    server.center.write("a1", "{\"type\":\"effort\",\"interactionId\":\"i\"}");
    another.next("effort");
  }

  @Test
  void endsTheSocketsOfASessionThatSignsOutAndOfATokenThatACommandRevokes() {
    server.close();
    server = new TestServer(data, BRISK);
    String token =
        json(link("{'role':'agent','agentId':'a1'}")).path("link").asText().split("#")[1];
    String cookie = open(token).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    TestClient byToken = socket("Authorization", "Bearer " + token);
    TestClient bySession = socket("Cookie", cookie);

    HttpRequest.Builder out = server.request("/v1/session").header("Cookie", cookie).DELETE();
    assertThat(server.send(out.header("Origin", server.server.url())).statusCode()).isEqualTo(204);
    assertThat(bySession.next("bye").path("retryAfterMs").asInt()).isZero();
    assertThat(bySession.closeCode()).isEqualTo(4401);
    assertThat(byToken.closed).isNotDone();

    assertThat(Tokens.open(data).revoke(token)).isTrue();
    byToken.next("bye");
    assertThat(byToken.closeCode()).isEqualTo(4401);
  }

  private TestClient socket(String header, String value) {
    WebSocketConnectOptions options = TestClient.bare(server, "a1").putHeader(header, value);
    TestClient client = TestClient.open(server, options.putHeader("Origin", server.server.url()));
    client.next("welcome");
    return client;
  }

  private String ticket(String cookie) {
    return json(server.send(
            server
                .request("/v1/tickets")
                .header("Cookie", cookie)
                .header("Origin", server.server.url())
                .POST(HttpRequest.BodyPublishers.noBody())))
        .path("ticket")
        .asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/role|{'role':'integration','agentId':'x'}",
        "/role|{'role':'boss','agentId':'x'}",
        "/agentId|{'role':'qa'}",
        "/agentId|{'role':'qa','agentId':'disk'}",
        "/hours|{'role':'qa','agentId':'x','hours':25}"
      })
  void saysWhichMemberCannotBe(String pointer, String body) {
    HttpResponse<String> answer = link(body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("pointer").asText()).isEqualTo(pointer);
  }

  @Test
  void remembersWhoMayComeInOverARestart() {
    String token =
        json(link("{'role':'qa','agentId':'quentin','name':'Q'}"))
            .path("link")
            .asText()
            .split("#")[1];
    server.close();
    server = new TestServer(data);

    assertThat(people().get(0).path("name").asText()).isEqualTo("Q");
    assertThat(server.people.isEmpty()).isFalse();
    HttpRequest.Builder out = server.as(Role.ADMIN, "/v1/people/qa:quentin").DELETE();
    assertThat(server.send(out).statusCode()).isEqualTo(204);
    assertThat(open(token).statusCode()).isEqualTo(401);
  }

  @Test
  void aFirstAdminCanComeInAndIsKnownThen() {
    assertThat(server.people.isEmpty()).isTrue();
    assertThat(open(server.people.firstToken()).statusCode()).isEqualTo(200);
    assertThat(server.people.isEmpty()).isFalse();
  }
}
