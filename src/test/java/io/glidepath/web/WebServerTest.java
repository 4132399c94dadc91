package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServerTest {
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private WebServer start(WebSettings settings) {
    return TestServer.await(WebServer.start(server.vertx, settings, server.ports()));
  }

  @Test
  void saysWhichPortItFound() {
    assertThat(server.server.port()).isPositive();
    assertThat(server.server.url()).isEqualTo("http://127.0.0.1:" + server.server.port());
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(WebSettings.local(taken.getLocalPort())))
          .cause()
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("--port");
    }
  }

  @Test
  void listensBeyondLoopbackBehindAProxyOnly() throws IOException {
    assertThatThrownBy(() -> start(new WebSettings("0.0.0.0", 0, false, null, List.of())))
        .cause()
        .hasMessageContaining("behind-proxy");
    WebServer proxied = start(new WebSettings("0.0.0.0", 0, true, null, List.of()));
    assertThat(proxied.port()).isPositive();
    assertThat(header(proxied, "Strict-Transport-Security")).startsWith("max-age=");
    WebServer plain = start(WebSettings.local(0));
    assertThat(header(plain, "Strict-Transport-Security")).isEmpty();
    TestServer.await(plain.close());
    TestServer.await(proxied.close());
  }

  private static String header(WebServer server, String name) throws IOException {
    java.net.URL url = new java.net.URL("http://127.0.0.1:" + server.port() + "/health/live");
    String value = url.openConnection().getHeaderField(name);
    return value == null ? "" : value;
  }

  @Test
  void refusesSmuggledAndMalformedRequests() throws IOException {
    String[] requests = {
      "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET " + "/a".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(40_000) + "\r\n\r\n",
      "NONSENSE\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    };
    for (String request : requests) {
      try (java.net.Socket raw = new java.net.Socket("127.0.0.1", server.server.port())) {
        raw.setSoTimeout(10_000);
        raw.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        byte[] start = raw.getInputStream().readNBytes(12);
        String status = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(status).as(request.substring(0, 10)).doesNotContain(" 20");
      }
    }
    assertThat(server.send(server.request("/health/live").GET()).statusCode()).isEqualTo(200);
  }
}
