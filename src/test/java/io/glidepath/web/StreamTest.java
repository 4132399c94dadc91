package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Role;
import io.glidepath.web.socket.SocketSettings;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's stream under bad readers and bad lines. */
class StreamTest {
  private static final String UPGRADE =
      """
      GET /v1/agents/a1/stream HTTP/1.1\r
      Host: 127.0.0.1\r
      Upgrade: websocket\r
      Connection: Upgrade\r
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
      Sec-WebSocket-Version: %s\r
      Sec-WebSocket-Protocol: glidepath.v1\r
      Authorization: Bearer %s\r
      \r
      """;

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
  void givesEverythingOnceAndInOrderOverManyLines() {
    for (int seed = 1; seed <= 5; seed++) {
      String agentId = "agent" + seed;
      List<Long> seen = readOverBrokenLines(agentId, new Random(seed), 400);
      assertThat(seen).as("seed " + seed).isEqualTo(upTo(400));
    }
  }

  private List<Long> readOverBrokenLines(String agentId, Random random, int count) {
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int each = 0; each < count; each++) {
                server.center.write(agentId, "{\"type\":\"effort\",\"score\":" + each + "}");
                if (each % 10 == 0) {
                  TestServer.await(server.vertx.timer(1).mapEmpty());
                }
              }
            });
    List<Long> seen = new ArrayList<>();
    while (seen.size() < count) {
      TestClient client = TestClient.open(server, agentId);
      client.say("{\"type\":\"hello\",\"epoch\":\"e1\",\"lastSeq\":" + seen.size() + "}");
      client.next("welcome");
      int take = Math.min(count - seen.size(), random.nextInt(80));
      for (int each = 0; each < take; each++) {
        seen.add(client.next("effort").path("seq").asLong());
      }
      client.socket.close();
    }
    writer.join();
    return seen;
  }

  private static List<Long> upTo(long count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  @Test
  void keepsNothingInMemoryForASlowReaderAndSendsItAway() throws IOException {
    String big = "{\"type\":\"effort\",\"text\":\"" + "x".repeat(16_000) + "\"}";
    try (Socket slow = raw(4_096)) {
      handshake(slow, "13");
      readTo(slow, '}');
      for (int each = 0; each < 3_000; each++) {
        server.center.write("a1", big);
      }

      long until = System.nanoTime() + 15_000_000_000L;
      while (server.switchboard.countOf("a1") > 0 && System.nanoTime() < until) {
        Thread.onSpinWait();
      }

      assertThat(server.switchboard.countOf("a1")).isZero();
      assertThat(readable(slow)).isLessThan(8 << 20);
    }
    TestClient again = TestClient.open(server, "a1");
    again.say("{\"type\":\"hello\",\"epoch\":\"e1\",\"lastSeq\":2999}");
    again.next("welcome");
    assertThat(again.next("effort").path("seq").asLong()).isEqualTo(3_000);
  }

  @Test
  void letsAReaderThatWasSlowCatchUp() {
    TestClient client = TestClient.open(server, "a1");
    client.next("welcome");
    client.socket.pause();
    String big = "{\"type\":\"effort\",\"text\":\"" + "x".repeat(4_000) + "\"}";
    for (int each = 0; each < 1_000; each++) {
      server.center.write("a1", big);
    }

    client.socket.resume();

    assertThat(client.seqs(1_000)).isEqualTo(upTo(1_000));
  }

  @Test
  void endsASocketThatAnswersNoPings(@TempDir Path other) throws IOException {
    SocketSettings hasty =
        new SocketSettings(
            TestServer.QUICK.helloWait(),
            java.time.Duration.ofMillis(200),
            TestServer.QUICK.drainWithin(),
            64 * 1024,
            64 * 1024,
            20,
            8);
    try (TestServer impatient = new TestServer(other, hasty);
        Socket mute = new Socket("127.0.0.1", impatient.server.port())) {
      send(mute, UPGRADE.formatted("13", impatient.token(Role.AGENT)));

      assertThat(readable(mute)).isPositive();
      TestClient alive = TestClient.open(impatient, "a1");
      TestServer.await(impatient.vertx.timer(1_200).mapEmpty());
      assertThat(alive.socket.isClosed()).isFalse();
    }
  }

  @Test
  void speaksVersion13Only() throws IOException {
    for (String version : List.of("8", "7", "0", "14", "x")) {
      try (Socket old = raw(64 * 1024)) {
        send(old, UPGRADE.formatted(version, server.token(Role.AGENT)));
        assertThat(statusLine(old)).contains("426");
      }
    }
  }

  @Test
  void survivesFramesThatBreakTheProtocol() throws IOException {
    byte[][] frames = {
      {(byte) 0x81, 0x02, '{', '}'}, // not masked
      {(byte) 0xf1, (byte) 0x80, 0, 0, 0, 0}, // reserved bits
      {(byte) 0x83, (byte) 0x80, 0, 0, 0, 0}, // reserved opcode
      {(byte) 0x80, (byte) 0x80, 0, 0, 0, 0}, // continuation of nothing
      {(byte) 0x09, (byte) 0x80, 0, 0, 0, 0}, // fragmented ping
      {(byte) 0x81, (byte) 0xff, 0x7f, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0}, // endless
    };
    for (byte[] frame : frames) {
      try (Socket hostile = raw(64 * 1024)) {
        handshake(hostile, "13");
        hostile.getOutputStream().write(frame);
        hostile.getOutputStream().flush();
        assertThat(readable(hostile)).isNotNegative();
      }
    }
    TestClient.open(server, "a1").next("welcome");
  }

  @Test
  void survivesRandomFrames() throws IOException {
    Random random = new Random(42);
    for (int each = 0; each < 60; each++) {
      try (Socket hostile = raw(64 * 1024)) {
        handshake(hostile, "13");
        byte[] noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        hostile.getOutputStream().write(noise);
      }
    }
    JsonNode welcome = TestClient.open(server, "a2").next("welcome");
    assertThat(welcome.path("agentId").asText()).isEqualTo("a2");
  }

  private Socket raw(int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(receiveBuffer);
    socket.setSoTimeout(15_000);
    socket.connect(new InetSocketAddress("127.0.0.1", server.server.port()));
    return socket;
  }

  private void handshake(Socket socket, String version) throws IOException {
    send(socket, UPGRADE.formatted(version, server.token(Role.AGENT)));
    assertThat(statusLine(socket)).contains("101");
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static String statusLine(Socket socket) throws IOException {
    return readTo(socket, '\n');
  }

  private static String readTo(Socket socket, char last) throws IOException {
    StringBuilder text = new StringBuilder();
    int read;
    while ((read = socket.getInputStream().read()) >= 0 && read != last) {
      text.append((char) read);
    }
    return text.toString();
  }

  /** Reads until the other end closes, and says how many bytes came. */
  private static long readable(Socket socket) throws IOException {
    try {
      return new DataInputStream(socket.getInputStream()).readAllBytes().length;
    } catch (java.net.SocketException reset) {
      return 0;
    }
  }
}
