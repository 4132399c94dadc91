package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.web.http.Role;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desktop that is listed may do, and what a stranger may not. */
class EmbedDoorTest {
  private static final String DESK = "https://desk.example";
  private static final String STRANGER = "https://evil.example";
  private static final String POLICY = "Content-Security-Policy";

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, false, null, List.of(), List.of(DESK), null);
    server = new TestServer(data, settings, TestServer.QUICK, null, null, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> asks(String origin, String path) {
    return server.send(
        server
            .request(path)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void framesOneAddressForListedDesktopsAndNoOther() {
    HttpResponse<String> embed = server.send(server.request("/embed"));
    assertThat(embed.statusCode()).isEqualTo(200);
    assertThat(embed.headers().firstValue(POLICY).orElseThrow())
        .endsWith("frame-ancestors " + DESK);
    assertThat(embed.headers().firstValue("X-Frame-Options")).isEmpty();
    for (String path : List.of("/", "/agent", "/sign-in", "/people", "/v1/session", "/embed/x")) {
      HttpResponse<String> other = server.send(server.request(path));
      assertThat(other.headers().firstValue(POLICY).orElseThrow())
          .as(path)
          .endsWith("frame-ancestors 'none'");
      assertThat(other.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }
  }

  @Test
  void framesNothingWhereNoDesktopIsListed(@TempDir Path data) {
    try (TestServer plain = new TestServer(data)) {
      HttpResponse<String> embed = plain.send(plain.request("/embed"));
      assertThat(embed.headers().firstValue(POLICY).orElseThrow())
          .endsWith("frame-ancestors 'none'");
      assertThat(embed.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(embed.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }
  }

  @Test
  void answersADesktopsBrowserBeforehandAndNoStrangers() {
    HttpResponse<String> listed = asks(DESK, "/v1/tickets");
    assertThat(listed.statusCode()).isEqualTo(204);
    assertThat(listed.headers().firstValue("Access-Control-Allow-Origin")).hasValue(DESK);
    assertThat(listed.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> stranger = asks(STRANGER, "/v1/tickets");
    assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void opensASocketForADesktopWithATicketAndNoneForAStranger() {
    assertThat(opens(DESK)).isEqualTo(101);
    assertThat(opens(STRANGER)).isEqualTo(403);
  }

  private int opens(String origin) {
    HttpResponse<String> answer =
        server.send(server.as(Role.AGENT, "/v1/tickets").POST(HttpRequest.BodyPublishers.noBody()));
    String ticket = TestServer.json(answer).path("ticket").asText();
    WebSocketConnectOptions options = TestClient.bare(server, "a1").putHeader("Origin", origin);
    options.setURI(options.getURI() + "?ticket=" + ticket);
    return TestClient.refusal(server, options);
  }

  /** A desktop has no part in our own pages' sessions, also where a browser would send a cookie. */
  @Test
  void letsNoCookieActFromADesktop() {
    String body = "{\"token\":\"" + server.token(Role.AGENT) + "\"}";
    HttpRequest.Builder in =
        server
            .request("/v1/session")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertThat(server.send(in.setHeader("Origin", DESK)).statusCode()).isEqualTo(403);
    HttpResponse<String> own = server.send(in.setHeader("Origin", server.server.url()));
    String cookie = own.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];

    HttpRequest.Builder token =
        server
            .request("/v1/session/token")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(server.send(token.setHeader("Origin", DESK)).statusCode()).isEqualTo(403);
    assertThat(server.send(token.setHeader("Origin", server.server.url())).statusCode())
        .isEqualTo(200);
  }

  @Test
  void endsAFramesTokenWithTheSessionThatItCameFrom() {
    String body = "{\"token\":\"" + server.token(Role.AGENT) + "\"}";
    HttpResponse<String> in =
        server.send(
            server
                .request("/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    HttpRequest.Builder own =
        server
            .request("/v1/session/token")
            .header("Cookie", cookie)
            .header("Origin", server.server.url())
            .POST(HttpRequest.BodyPublishers.noBody());
    String token = TestServer.json(server.send(own)).path("token").asText();
    HttpRequest.Builder shows =
        server.request("/v1/session").header("Authorization", "Bearer " + token);
    assertThat(server.send(shows.GET()).statusCode()).isEqualTo(200);

    HttpRequest.Builder out =
        server
            .request("/v1/session")
            .header("Cookie", cookie)
            .header("Origin", server.server.url())
            .DELETE();
    assertThat(server.send(out).statusCode()).isEqualTo(204);
    assertThat(server.send(shows.GET()).statusCode()).isEqualTo(401);
  }
}
