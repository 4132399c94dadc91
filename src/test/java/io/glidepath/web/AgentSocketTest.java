package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.Fact;
import io.glidepath.web.http.Role;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentSocketTest {
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String effort(int score) {
    return "{\"type\":\"effort\",\"interactionId\":\"i1\",\"score\":" + score + ",\"charges\":[]}";
  }

  private void write(int count) {
    for (int each = 0; each < count; each++) {
      server.center.write("a1", effort(each));
    }
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  @Test
  void welcomesTheAgent() {
    write(3);

    TestClient client = TestClient.open(server, "a1");

    JsonNode welcome = client.next("welcome");
    assertThat(welcome.path("agentId").asText()).isEqualTo("a1");
    assertThat(welcome.path("epoch").asText()).isEqualTo("e1");
    assertThat(welcome.path("seq").asLong()).isEqualTo(3);
    assertThat(client.socket.subProtocol()).isEqualTo("glidepath.v1");
  }

  @Test
  void sendsLiveFramesToAClientThatNeverSaysHello() {
    write(3);
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");

    write(2);

    assertThat(client.seqs(2)).containsExactly(4L, 5L);
  }

  @Test
  void resumesAfterTheLastFrameInOrderAndOnce() {
    write(250);
    TestClient client = TestClient.open(server, "a1");
    client.say("{\"type\":\"hello\",\"epoch\":\"e1\",\"lastSeq\":5}");
    client.next("welcome");
    write(50);

    assertThat(client.seqs(295)).isEqualTo(range(6, 300));
    assertThat(client.isQuiet()).isTrue();
  }

  @Test
  void honoursAHelloThatComesLate() {
    write(3);
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");
    pause(300);

    client.say("{\"type\":\"hello\",\"epoch\":\"e1\",\"lastSeq\":1}");

    assertThat(client.seqs(2)).containsExactly(2L, 3L);
  }

  @Test
  void resetsAClientThatSaysHelloAfterLiveFrames() {
    write(3);
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");
    write(1);
    client.next("effort");

    client.say("{\"type\":\"hello\",\"epoch\":\"e1\",\"lastSeq\":1}");

    assertThat(client.next("reset").path("seq").asLong()).isEqualTo(4);
  }

  @Test
  void fillsGapsInWhatItIsToldFromTheStore() {
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");
    write(1);
    client.next("effort");

    server.center.store("a1", effort(2));
    server.center.store("a1", effort(3));
    server.center.write("a1", effort(4));
    server.switchboard.deliver(new io.glidepath.journal.Journal.Numbered("a1", 2, effort(2)));

    assertThat(client.seqs(3)).containsExactly(2L, 3L, 4L);
    assertThat(client.isQuiet()).isTrue();
  }

  @Test
  void resetsWithTheWholeStateAfterAnotherEpoch() {
    server.center.connect("i1", "a1", "c_customer-7");
    server.center.connect("i2", "a2", "c_customer-8");
    write(3);
    TestClient client = TestClient.open(server, "a1");
    client.say("{\"type\":\"hello\",\"epoch\":\"older\",\"lastSeq\":2}");
    client.next("welcome");

    JsonNode reset = client.next("reset");

    assertThat(reset.path("seq").asLong()).isEqualTo(3);
    JsonNode interactions = reset.at("/state/interactions");
    assertThat(interactions).hasSize(1);
    assertThat(interactions.at("/0/interactionId").asText()).isEqualTo("i1");
    assertThat(interactions.at("/0/effort/score").asInt()).isEqualTo(17);
    assertThat(interactions.at("/0/customer").asText()).isEqualTo("c_customer-7");
    write(1);
    assertThat(client.next("effort").path("seq").asLong()).isEqualTo(4);
  }

  @Test
  void resetsAClientThatStoppedBeforeWhatIsKept() {
    write(10);
    server.center.prune("a1", 5);
    TestClient tooOld = TestClient.open(server, "a1");
    tooOld.say("{\"type\":\"hello\",\"epoch\":\"e1\",\"lastSeq\":4}");
    tooOld.next("welcome");
    TestClient justKept = TestClient.open(server, "a1");
    justKept.say("{\"type\":\"hello\",\"epoch\":\"e1\",\"lastSeq\":5}");
    justKept.next("welcome");

    assertThat(tooOld.next("reset").path("seq").asLong()).isEqualTo(10);
    assertThat(justKept.seqs(5)).isEqualTo(range(6, 10));
  }

  @Test
  void servesSeveralSocketsOfOneAgentAndKeepsAgentsApart() {
    TestClient first = TestClient.open(server, "a1");
    TestClient second = TestClient.open(server, "a1");
    TestClient other = TestClient.open(server, "a2");
    List.of(first, second, other).forEach(client -> client.next("welcome"));

    write(1);
    server.center.write("a2", effort(9));

    assertThat(first.next("effort").path("seq").asLong()).isEqualTo(1);
    assertThat(second.next("effort").path("seq").asLong()).isEqualTo(1);
    assertThat(other.next("effort").path("score").asInt()).isEqualTo(9);
    assertThat(other.isQuiet()).isTrue();
  }

  @Test
  void turnsFeedbackIntoAnEvent() {
    server.center.connect("i1", "a1", "c1");
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");

    client.say(
        "{\"type\":\"feedback\",\"id\":\"f1\",\"suggestionId\":\"i1~channel.own-the-case~1\","
            + "\"action\":\"dismissed\",\"reason\":\"done already\"}");

    awaitAccepted(1);
    assertThat(server.center.accepted.get(0).event().interactionId()).isEqualTo("i1");
    assertThat(server.center.accepted.get(0).event().source()).isEqualTo("glidepath:agent");
    assertThat(server.center.accepted.get(0).event().fact())
        .isEqualTo(
            new Fact.FeedbackGiven("i1~channel.own-the-case~1", "dismissed", "done already", null));
  }

  @Test
  void refusesFeedbackOnOtherAgentsInteractions() {
    server.center.connect("i2", "a2", "c1");
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");

    client.say("{\"type\":\"feedback\",\"suggestionId\":\"i2~x.y~1\",\"action\":\"accepted\"}");

    assertThat(client.next("refused").path("of").asText()).isEqualTo("feedback");
    assertThat(server.center.accepted).isEmpty();
  }

  @Test
  void turnsAnObstacleIntoAnEventOfItsInteraction() {
    server.center.connect("i1", "a1", "c1");
    server.center.connect("i2", "a2", "c1");
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");

    client.say(
        "{\"type\":\"obstacle\",\"id\":\"o1\",\"interactionId\":\"i1\",\"kind\":\"step\","
            + "\"note\":\"the link is dead\"}");
    awaitAccepted(1);
    assertThat(server.center.accepted.get(0).event().interactionId()).isEqualTo("i1");
    assertThat(server.center.accepted.get(0).event().id()).isEqualTo("a1/o1");
    assertThat(server.center.accepted.get(0).event().fact())
        .isEqualTo(new Fact.ObstacleReported("step", "the link is dead"));

    client.say("{\"type\":\"obstacle\",\"interactionId\":\"i2\",\"kind\":\"tool\"}");
    assertThat(client.next("refused").path("of").asText()).isEqualTo("obstacle");
    assertThat(server.center.accepted).hasSize(1);
  }

  @Test
  void mutesEveryLiveInteractionOfTheAgent() {
    server.center.connect("i1", "a1", "c1");
    server.center.connect("i2", "a1", "c2");
    server.center.connect("i3", "a2", "c3");
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");

    client.say("{\"type\":\"mute\",\"seconds\":600}");

    awaitAccepted(2);
    assertThat(server.center.accepted)
        .extracting(received -> received.event().fact())
        .containsOnly(new Fact.FeedbackGiven("*", "muted", null, 600));
    assertThat(server.center.accepted)
        .extracting(received -> received.event().interactionId())
        .containsExactlyInAnyOrder("i1", "i2");
  }

  @Test
  void closesOnMessagesThatAreWrong() {
    assertThat(codeAfter("no json")).isEqualTo(1007);
    assertThat(codeAfter("[1]")).isEqualTo(1008);
    assertThat(codeAfter("{\"type\":\"dance\"}")).isEqualTo(1008);
    assertThat(codeAfter("{\"type\":\"ack\",\"seq\":-1}")).isEqualTo(1008);
    assertThat(codeAfter("{\"type\":\"ack\",\"seq\":99}")).isEqualTo(1008);
    assertThat(codeAfter("{\"type\":\"hello\",\"lastSeq\":\"1\"}")).isEqualTo(1008);
    assertThat(codeAfter("{\"type\":\"mute\",\"seconds\":1e99}")).isEqualTo(1008);
    assertThat(codeAfter("{\"type\":\"feedback\"}")).isEqualTo(1008);
    assertThat(codeAfter("{\"type\":\"obstacle\",\"kind\":\"step\"}")).isEqualTo(1008);
    assertThat(codeAfter("[".repeat(40_000))).isEqualTo(1007);
    assertThat(codeAfter("\"" + "x".repeat(64 * 1024) + "\"")).isEqualTo(1009);
  }

  private int codeAfter(String message) {
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");
    client.say(message);
    return client.closeCode();
  }

  @Test
  void closesOnBinaryOnTextThatIsNoUtf8AndOnTooManyMessages() {
    TestClient binary = TestClient.open(server, "a1");
    binary.socket.writeBinaryMessage(Buffer.buffer("{}"));
    assertThat(binary.closeCode()).isEqualTo(1003);

    TestClient garbled = TestClient.open(server, "a1");
    garbled.socket.writeFrame(io.vertx.core.http.WebSocketFrame.textFrame("{\"type\":\"x", false));
    garbled.socket.writeFrame(
        io.vertx.core.http.WebSocketFrame.continuationFrame(
            Buffer.buffer(new byte[] {(byte) 0xff, (byte) 0xfe}), true));
    assertThat(garbled.closeCode()).isEqualTo(1007);

    TestClient noisy = TestClient.open(server, "a1");
    for (int each = 0; each < 100; each++) {
      noisy.say("{\"type\":\"ack\",\"seq\":0}");
    }
    assertThat(noisy.closeCode()).isEqualTo(1008);
  }

  @Test
  void gathersFragmentsToAtMost64Kibibytes() {
    TestClient client = TestClient.open(server, "a1");
    client.socket.writeFrame(
        io.vertx.core.http.WebSocketFrame.textFrame("\"" + "x".repeat(40_000), false));
    client.socket.writeFrame(
        io.vertx.core.http.WebSocketFrame.continuationFrame(
            Buffer.buffer("x".repeat(40_000)), false));

    assertThat(client.closeCode()).isEqualTo(1009);
  }

  @Test
  void saysGoodbyeOnShutdown() {
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");

    TestServer.await(server.server.close());

    JsonNode bye = client.next("bye");
    assertThat(bye.path("retryAfterMs").isIntegralNumber()).isTrue();
    assertThat(client.closeCode()).isEqualTo(1012);
  }

  @Test
  void endsWithTheSignIn() {
    TestClient.open(server, "a1").next("welcome");
    String token = server.tokens.issue(Role.AGENT, "a1", Duration.ofSeconds(2));
    TestClient client =
        TestClient.open(
            server, TestClient.bare(server, "a1").putHeader("Authorization", "Bearer " + token));
    client.next("welcome");

    assertThat(client.next("bye").path("reason").asText()).contains("sign-in");
    assertThat(client.closeCode()).isEqualTo(1008);
  }

  @Test
  void asksToComeAgainWhileTheStoreIsAway() {
    server.center.storeAway = true;

    TestClient client = TestClient.open(server, "a1");

    assertThat(client.next("bye").path("retryAfterMs").asLong()).isPositive();
    assertThat(client.closeCode()).isEqualTo(1013);
  }

  private void awaitAccepted(int count) {
    long until = System.nanoTime() + 10_000_000_000L;
    while (server.center.accepted.size() < count && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(server.center.accepted).hasSize(count);
  }

  /** Lets real time pass on the server's event loop; a test's only way to be late. */
  private void pause(long millis) {
    TestServer.await(server.vertx.timer(millis).mapEmpty());
  }
}
