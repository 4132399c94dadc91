package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.web.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that came from another origin and calls the API with a token of its own. */
class CrossOriginTest {
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
  void aListedOriginIsAnsweredBeforehandAndMayReadWhatItAsksFor() {
    String listed = "http://localhost:" + server.server.port();
    HttpResponse<String> before = preflight(listed);
    assertThat(before.statusCode()).isEqualTo(204);
    assertThat(header(before, "Access-Control-Allow-Origin")).isEqualTo(listed);
    assertThat(header(before, "Access-Control-Allow-Headers")).contains("Authorization");
    assertThat(header(before, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(header(before, "Access-Control-Allow-Credentials")).isEmpty();

    HttpResponse<String> ticket =
        server.send(
            server
                .as(Role.AGENT, "/v1/tickets")
                .header("Origin", listed)
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(ticket.statusCode()).isEqualTo(200);
    assertThat(header(ticket, "Access-Control-Allow-Origin")).isEqualTo(listed);
    assertThat(header(ticket, "Vary")).containsIgnoringCase("Origin");
  }

  @Test
  void anyOtherOriginIsNot() {
    HttpResponse<String> before = preflight("https://evil.example.org");
    assertThat(before.statusCode()).isEqualTo(405);
    assertThat(header(before, "Access-Control-Allow-Origin")).isEmpty();
  }

  private HttpResponse<String> preflight(String origin) {
    return server.send(
        server
            .request("/v1/tickets")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
