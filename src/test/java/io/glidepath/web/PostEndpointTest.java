package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.journal.Receipt;
import io.glidepath.web.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listening posts at the HTTP door. */
class PostEndpointTest {
  private static final String MESSAGE =
      """
      {"event": "message_created", "id": 8, "content": "Where is my parcel?",
       "message_type": "incoming", "private": false, "created_at": "2026-11-21T10:00:00Z",
       "conversation": {"id": 47, "meta": {"sender": {"id": 9, "identifier": "c-9"}}}}""";

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
  void whatIsSignedIsTakenOnceHoweverOftenItComes() {
    HttpResponse<String> first = deliver(MESSAGE, "a-secret");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertThat(json(first).path("accepted").asInt()).isEqualTo(1);
    assertThat(server.center.accepted.get(0).event().interactionId()).isEqualTo("helpdesk-47");

    HttpResponse<String> again = deliver(MESSAGE, "the-next-secret");
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(json(again).path("duplicates").asInt()).isEqualTo(1);
    assertThat(server.center.accepted).hasSize(1);
  }

  @Test
  void whatIsOfNoConcernIsAnsweredWellAndNotKept() {
    HttpResponse<String> response = deliver("{\"event\": \"webwidget_triggered\"}", "a-secret");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(server.center.accepted).isEmpty();
  }

  @Test
  void whatIsNotSignedByThePostIsNotBelieved() {
    HttpResponse<String> wrong = deliver(MESSAGE, "another-secret");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("not of a secret of this post").doesNotContain("a-secret");
    HttpResponse<String> old = deliver(MESSAGE, "a-secret", Instant.now().minusSeconds(400));
    assertThat(old.statusCode()).isEqualTo(401);
    assertThat(old.body()).contains("more than 5 minutes");
    HttpResponse<String> unsigned = server.send(request("helpdesk", MESSAGE));
    assertThat(unsigned.statusCode()).isEqualTo(401);
    assertThat(server.center.accepted).isEmpty();
  }

  @Test
  void aPostWithoutASecretTakesATokenOfOurs() {
    assertThat(server.send(request("unsigned", MESSAGE)).statusCode()).isEqualTo(401);
    assertThat(shown(Role.AGENT).statusCode()).isEqualTo(401);
    assertThat(shown(Role.INTEGRATION).statusCode()).isEqualTo(202);
  }

  @Test
  void whatIsNoPayloadOfTheSystemIsAnsweredWithWhy() {
    assertThat(deliver("{\"id\": 1}", "a-secret").body()).contains("The payload has no /event.");
    assertThat(deliver("{nonsense", "a-secret").statusCode()).isEqualTo(400);
    HttpResponse<String> form =
        server.send(
            signed("helpdesk", "event=x", "a-secret", Instant.now())
                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(form.statusCode()).isEqualTo(400);
    assertThat(form.body()).contains("The body is a form, and JSON was expected.");
    assertThat(server.send(request("nowhere", MESSAGE)).statusCode()).isEqualTo(404);
    assertThat(
            server
                .send(request("helpdesk", MESSAGE).setHeader("Content-Type", "text/html"))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void aSenderIsToldToComeAgainWhenNothingCanBeKept() {
    server.center.answer = Receipt.Kind.UNAVAILABLE;
    HttpResponse<String> later = deliver(MESSAGE, "a-secret");
    assertThat(later.statusCode()).isEqualTo(503);
    assertThat(later.headers().firstValue("Retry-After")).isPresent();
    server.center.answer = Receipt.Kind.OVERLOADED;
    assertThat(deliver(MESSAGE, "a-secret").statusCode()).isEqualTo(429);
  }

  @Test
  void eachPostTellsWhatCameAtIt() {
    deliver(MESSAGE, "a-secret");
    deliver(MESSAGE, "a-secret");
    deliver(MESSAGE, "wrong");
    deliver("[]", "a-secret");
    JsonNode post = json(server.get(Role.CX_LEAD, "/v1/posts")).path("posts").path(0);
    assertThat(post.path("name").asText()).isEqualTo("helpdesk");
    assertThat(post.path("system").asText()).isEqualTo("chatwoot");
    assertThat(post.path("deliveries").asInt()).isEqualTo(2);
    assertThat(post.path("accepted").asInt()).isEqualTo(1);
    assertThat(post.path("duplicates").asInt()).isEqualTo(1);
    assertThat(post.path("notBelieved").asInt()).isEqualTo(1);
    assertThat(post.path("unreadable").asInt()).isEqualTo(1);
    assertThat(post.path("lastTrouble").path("what").asText()).contains("/event");
    assertThat(Instant.parse(post.path("lastHeard").asText())).isBefore(Instant.now());
  }

  private HttpResponse<String> shown(Role role) {
    return server.send(
        request("unsigned", MESSAGE).header("Authorization", "Bearer " + server.token(role)));
  }

  private HttpResponse<String> deliver(String body, String secret) {
    return deliver(body, secret, Instant.now());
  }

  private HttpResponse<String> deliver(String body, String secret, Instant at) {
    return server.send(signed("helpdesk", body, secret, at));
  }

  private HttpRequest.Builder signed(String post, String body, String secret, Instant at) {
    String time = String.valueOf(at.getEpochSecond());
    return request(post, body)
        .header("X-Chatwoot-Timestamp", time)
        .header("X-Chatwoot-Signature", "sha256=" + hash(secret, time + "." + body));
  }

  private HttpRequest.Builder request(String post, String body) {
    return server
        .request("/v1/posts/" + post)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String hash(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
