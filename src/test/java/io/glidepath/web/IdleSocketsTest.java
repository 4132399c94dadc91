package io.glidepath.web;

import static io.glidepath.web.EventEndpoint.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many who come and say nothing, or half of what they have to say, and those who work meanwhile.
 */
class IdleSocketsTest {
  private static final int IDLE = 2_000;
  private static final Duration BRIEF = Duration.ofSeconds(20);

  private final List<Socket> idle = new ArrayList<>();
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket each : idle) {
      each.close();
    }
    server.close();
  }

  @Test
  void twoThousandCostNobodyElseAnything() throws IOException {
    String token = "Authorization: Bearer " + server.token(Role.INTEGRATION) + "\r\n";
    List<String> halves =
        List.of(
            "",
            "GET /health/live HTTP/1.1\r\nHost: local",
            "POST /v1/events HTTP/1.1\r\nHost: localhost\r\n"
                + token
                + "Content-Type: "
                + ONE
                + "\r\nContent-Length: 400\r\n\r\n{\"specversion\"");
    for (int each = 0; each < IDLE; each++) {
      idle.add(open(halves.get(each % halves.size())));
    }

    long begin = System.nanoTime();
    TestClient agent = TestClient.open(server, "a1");
    agent.next("welcome");
    for (int n = 0; n < 50; n++) {
      assertThat(server.postEvents(ONE, AdmissionTest.event("i", "e" + n)).statusCode())
          .isEqualTo(202);
    }
    server.center.write("a1", "{\"type\":\"effort\",\"score\":7}");

    assertThat(agent.next("effort").path("score").asInt()).isEqualTo(7);
    assertThat(server.get(Role.QA, "/health/live").statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BRIEF);
  }

  private Socket open(String half) throws IOException {
    Socket socket = new Socket("127.0.0.1", server.server.port());
    socket.getOutputStream().write(half.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }
}
