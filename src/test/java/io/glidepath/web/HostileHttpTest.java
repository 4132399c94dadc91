package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Requests that no honest client sends: each is answered or cut off, and none fills the log. */
class HostileHttpTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    server.close();
  }

  @Test
  void writesNoStackTraceForABodyThatIsNone() throws IOException {
    patience = 1_000;
    String token = "Authorization: Bearer " + server.token(Role.INTEGRATION) + "\r\n";
    for (String chunks :
        List.of("zz\r\n", "-1\r\n", "5\r\nab", "fffffffff\r\n", "3\r\nabcdef\r\n")) {
      for (String request :
          List.of(
              head("POST /v1/session", "Content-Type: application/json\r\n"),
              head("POST /v1/events", "Content-Type: application/cloudevents+json\r\n" + token),
              head("POST /v1/events", "Content-Type: application/cloudevents+json\r\n"),
              head("GET /health/live", ""))) {
        send(request + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "\r\n\r\n");
      }
    }

    assertThat(log.list).noneMatch(each -> each.getThrowableProxy() != null);
    assertThat(server.get(Role.QA, "/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesTwoHosts() throws IOException {
    assertThat(send(head("GET /health/live", "") + "\r\n")).startsWith("HTTP/1.1 200");
    assertThat(send(head("GET /health/live", "Host: other.example\r\n") + "\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  private int patience = 20_000;

  private static String head(String line, String headers) {
    return line + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
  }

  /** What comes back until the server has no more to say. */
  private String send(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.server.port())) {
      socket.setSoTimeout(patience);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      byte[] answer = new byte[4_096];
      try {
        int read = in.read(answer);
        return read < 0 ? "closed" : new String(answer, 0, read, StandardCharsets.ISO_8859_1);
      } catch (SocketTimeoutException silent) {
        return "";
      }
    }
  }
}
