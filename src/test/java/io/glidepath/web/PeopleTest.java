package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin lets people in and out again. */
class PeopleTest {
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
