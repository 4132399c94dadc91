package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client that resumes from a position or an epoch that never was: told, never left in silence.
 */
class SocketPositionsTest {
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    for (int n = 1; n <= 5; n++) {
      server.center.write("a1", "{\"type\":\"effort\",\"score\":" + n + "}");
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode afterHello(String hello) {
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");
    client.say(hello);
    return client.next();
  }

  private String epoch() {
    return TestClient.open(server, "a1").next("welcome").path("epoch").asText();
  }

  @Test
  void startsAnewForWhoIsAheadOrOfAnotherEpoch() {
    String epoch = epoch();
    for (String position :
        List.of(
            "'epoch':'%s','lastSeq':6",
            "'epoch':'%s','lastSeq':1000000000000000000",
            "'epoch':'before-a-restart','lastSeq':5",
            "'epoch':'','lastSeq':5",
            "'lastSeq':2")) {
      String hello = "{'type':'hello'," + position.formatted(epoch) + "}";
      JsonNode answer = afterHello(hello.replace('\'', '"'));

      assertThat(answer.path("type").asText()).as(hello).isEqualTo("reset");
      assertThat(answer.path("seq").asLong()).isEqualTo(5);
      assertThat(answer.path("state").isObject()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "'3'", "1.5", "true", "99999999999999999999", "[]"})
  void saysWhatIsWrongWithAPosition(String lastSeq) {
    TestClient client = TestClient.open(server, "a1");
    JsonNode welcome = client.next("welcome");
    client.say(
        ("{'type':'hello','epoch':'" + welcome.path("epoch").asText() + "','lastSeq':" + lastSeq)
                .replace('\'', '"')
            + "}");

    assertThat(client.closed.orTimeout(15, java.util.concurrent.TimeUnit.SECONDS).join())
        .isIn(1003, 1007, 1008);
  }

  @Test
  void eachOfTwoSocketsGetsEachFrameOnce() {
    TestClient resumed = TestClient.open(server, "a1");
    String epoch = resumed.next("welcome").path("epoch").asText();
    TestClient other = TestClient.open(server, "a1");
    other.next("welcome");
    resumed.say("{\"type\":\"hello\",\"epoch\":\"" + epoch + "\",\"lastSeq\":2}");
    other.say("{\"type\":\"hello\",\"epoch\":\"" + epoch + "\",\"lastSeq\":5}");
    for (int n = 6; n <= 20; n++) {
      server.center.write("a1", "{\"type\":\"effort\",\"score\":" + n + "}");
    }

    assertThat(resumed.seqs(18)).isEqualTo(LongStream.rangeClosed(3, 20).boxed().toList());
    assertThat(other.seqs(15)).isEqualTo(LongStream.rangeClosed(6, 20).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emma.l@example.com",
        "agent/7",
        "PJSIP/6001",
        "Zoë",
        "x y",
        "100%",
        "a+b",
        "a?b#c"
      })
  void opensForEveryIdThatAnAgentMayHave(String agentId) {
    server.center.write(agentId, "{\"type\":\"effort\",\"score\":1}");
    String encoded =
        java.net.URLEncoder.encode(agentId, java.nio.charset.StandardCharsets.UTF_8)
            .replace("+", "%20");
    TestClient client =
        TestClient.open(
            server,
            TestClient.options(server, agentId).setURI("/v1/agents/" + encoded + "/stream"));
    JsonNode welcome = client.next("welcome");
    client.say(
        "{\"type\":\"hello\",\"epoch\":\"" + welcome.path("epoch").asText() + "\",\"lastSeq\":0}");

    assertThat(welcome.path("agentId").asText()).isEqualTo(agentId);
    assertThat(client.seqs(1)).containsExactly(1L);
  }
}
