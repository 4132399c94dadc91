package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.web.access.Pages;
import io.glidepath.web.http.Role;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder session(String token) {
    return server
        .request("/v1/session")
        .header("Content-Type", "application/json")
        .header("Origin", server.server.url())
        .POST(HttpRequest.BodyPublishers.ofString("{\"token\":\"" + token + "\"}"));
  }

  private String cookie(Role role) {
    HttpResponse<String> response = server.send(session(server.token(role)));
    assertThat(response.statusCode()).isEqualTo(200);
    return response.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private HttpRequest.Builder withCookie(Role role, String path) {
    return server.request(path).header("Cookie", cookie(role).split(";", 2)[0]);
  }

  @Test
  void turnsATokenIntoASession() {
    HttpResponse<String> response = server.send(session(server.token(Role.AGENT)));

    assertThat(json(response).path("role").asText()).isEqualTo("agent");
    assertThat(json(response).path("agentId").asText()).isEqualTo("a1");
    assertThat(json(response).path("next").asText()).isEqualTo("/agent");
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HTTPOnly", "SameSite=Strict", "Path=/", "Max-Age=")
        .doesNotContain("Domain");
  }

  @Test
  void refusesBadTokensAndForeignOrigins() {
    assertThat(server.send(session("nonsense")).statusCode()).isEqualTo(401);
    HttpResponse<String> foreign =
        server.send(session(server.token(Role.QA)).setHeader("Origin", "http://evil.example"));
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void believesNothingThatOnlyAProxyCouldSay() {
    HttpRequest.Builder forged =
        session(server.token(Role.QA))
            .setHeader("Origin", "https://evil.example")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "127.0.0.1")
            .header("Forwarded", "host=evil.example;proto=https;for=127.0.0.1");

    HttpResponse<String> response = server.send(forged);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void letsTheSessionReadAndActFromAListedOriginOnly() {
    HttpRequest.Builder read = withCookie(Role.AGENT, "/v1/session").GET();
    assertThat(server.send(read).statusCode()).isEqualTo(200);

    HttpRequest.Builder bare =
        withCookie(Role.AGENT, "/v1/tickets").POST(HttpRequest.BodyPublishers.noBody());
    assertThat(server.send(bare).statusCode()).isEqualTo(403);
    assertThat(server.send(bare.setHeader("Origin", "http://evil.example")).statusCode())
        .isEqualTo(403);
    assertThat(server.send(bare.setHeader("Origin", server.server.url())).statusCode())
        .isEqualTo(200);
    String localhost = "http://localhost:" + server.server.port();
    assertThat(server.send(bare.setHeader("Origin", localhost)).statusCode()).isEqualTo(200);
  }

  @Test
  void signsOut() {
    HttpRequest.Builder out =
        withCookie(Role.QA, "/v1/session").header("Origin", server.server.url()).DELETE();

    HttpResponse<String> response = server.send(out);

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
  }

  @Test
  void endsTheSessionForGoodButNotTheTokenItWasMadeOf(@TempDir Path data) {
    String token = server.token(Role.QA);
    String cookie =
        server.send(session(token)).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    HttpRequest.Builder again = server.request("/v1/session").header("Cookie", cookie);
    assertThat(server.send(again.GET()).statusCode()).isEqualTo(200);

    HttpRequest.Builder out = server.request("/v1/session").header("Cookie", cookie).DELETE();
    assertThat(server.send(out.header("Origin", server.server.url())).statusCode()).isEqualTo(204);

    assertThat(server.send(again.GET()).statusCode()).isEqualTo(401);
    assertThat(server.send(session(token)).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsOneFromTakingTheTicketsOfAll() {
    String first = ticket("a1");
    String second = ticket("a1");
    String others = ticket("a2");
    for (int n = 0; n < 31; n++) {
      ticket("a1");
    }

    assertThat(opens("a1", first)).isFalse();
    assertThat(opens("a1", second)).isTrue();
    assertThat(opens("a2", others)).isTrue();
  }

  private boolean opens(String agent, String ticket) {
    WebSocketConnectOptions options = TestClient.bare(server, agent);
    options.setURI(options.getURI() + "?ticket=" + ticket);
    options.putHeader("Origin", server.server.url());
    return TestClient.refusal(server, options) == 101;
  }

  private String ticket(String agent) {
    HttpResponse<String> answer =
        server.send(
            server
                .request("/v1/tickets")
                .header("Authorization", "Bearer " + token(agent))
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer).path("ticket").asText();
  }

  private String token(String agent) {
    return server.tokens.issue(Role.AGENT, agent, java.time.Duration.ofHours(1));
  }

  @Test
  void slowsDownOneWithoutSlowingTheOthers() {
    int status = 200;
    for (int n = 0; n < 1_000 && status == 200; n++) {
      HttpRequest.Builder post =
          server
              .request("/v1/tickets")
              .header("Authorization", "Bearer " + token("a1"))
              .POST(HttpRequest.BodyPublishers.noBody());
      status = server.send(post).statusCode();
    }
    assertThat(status).isEqualTo(429);
    assertThat(ticket("a2")).isNotEmpty();
  }

  @Test
  void writesDownWhoWasNotLetIn() {
    ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent> log =
        new ch.qos.logback.core.read.ListAppender<>();
    log.start();
    ch.qos.logback.classic.Logger logger =
        (ch.qos.logback.classic.Logger)
            org.slf4j.LoggerFactory.getLogger(io.glidepath.web.access.TurnedAway.class);
    logger.addAppender(log);
    server.send(server.request("/v1/decisions").header("Authorization", "Bearer wrong"));
    server.get(Role.AGENT, "/v1/decisions");
    logger.detachAppender(log);

    assertThat(log.list)
        .extracting(ch.qos.logback.classic.spi.ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "401 GET /v1/decisions from 127.0.0.1, no valid sign-in",
            "403 GET /v1/decisions from 127.0.0.1, role agent a1");
  }

  @Test
  void sendsEveryoneToTheirOwnPage() {
    HttpResponse<String> nobody = server.send(server.request("/").GET());
    HttpResponse<String> qa = server.send(withCookie(Role.QA, "/").GET());

    assertThat(nobody.headers().firstValue("Location")).contains("/sign-in");
    assertThat(qa.headers().firstValue("Location")).contains("/audit");
  }

  @ParameterizedTest
  @CsvSource({
    "AGENT, /agent, Agent, gp-agent-page",
    "CX_LEAD, /rules, Rules, gp-rules-page",
    "QA, /audit, Audit, gp-audit-page",
    "TEAM_LEAD, /insight, Insight, gp-insight-page",
    "TEAM_LEAD, /floor, Floor, gp-floor-page",
    "AGENT, /sign-in, Sign in, gp-sign-in-page"
  })
  void fillsTheShellForEachPage(Role role, String path, String title, String element) {
    HttpResponse<String> response = server.send(withCookie(role, path).GET());

    assertThat(response.headers().firstValue("Content-Type")).contains(Pages.HTML);
    assertThat(response.headers().firstValue("ETag")).isPresent();
    assertThat(response.body())
        .contains("<title>" + title + " · Glidepath</title>")
        .contains("<" + element + "></" + element + ">")
        .doesNotContain("{");
  }

  @Test
  void sendsAssetsSmallAndLetsBrowsersKeepThoseOfAHashedName()
      throws IOException, InterruptedException {
    String app = server.send(server.request("/assets/app.js")).body();
    Matcher hashed = Pattern.compile("[a-z-]+-[A-Z0-9]{8}\\.js").matcher(app);
    String path = "";
    for (int largest = 0; hashed.find(); ) {
      String each = "/assets/" + hashed.group();
      int length = server.send(server.request(each)).body().length();
      path = length > largest ? each : path;
      largest = Math.max(largest, length);
    }
    HttpResponse<String> plain = server.send(server.request(path));
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValue("Cache-Control").orElse("")).endsWith("immutable");
    HttpResponse<byte[]> small =
        HttpClient.newHttpClient()
            .send(
                server.request(path).header("Accept-Encoding", "br, gzip;q=0.8").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(small.headers().allValues("Vary")).contains("accept-encoding");
    assertThat(small.body().length).isLessThan(plain.body().length() / 2);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(plain.body());
    }
    HttpResponse<String> none =
        server.send(server.request(path).header("Accept-Encoding", "gzip;q=0, identity"));
    assertThat(none.headers().firstValue("Content-Encoding")).isEmpty();
    HttpResponse<String> shell = server.send(server.request("/assets/app.js"));
    assertThat(shell.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void namesTheRoleThatIsNeededInTheReadersLanguage() {
    for (String[] each :
        new String[][] {
          {"en-GB", "It is for: quality assurance.", "Sign in with another role"},
          {"fr-CH", "réservée à : assurance qualité.", "avec un autre rôle"},
          {"es", "Es para: control de calidad.", "con otro rol"}
        }) {
      HttpResponse<String> page =
          server.send(server.as(Role.CX_LEAD, "/audit").header("Accept-Language", each[0]));
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body()).contains(each[1]).contains(each[2]).contains("/assets/page.css");
      assertThat(page.body()).contains("href=\"/sign-in\"").doesNotContain("{");
    }
  }

  @Test
  void takesASessionUnderEachNameOfThisMachine() {
    String origin = server.server.url().replace("127.0.0.1", "maria.localhost");
    assertThat(signIn(origin).statusCode()).isEqualTo(200);
    assertThat(signIn(origin.replace("localhost", "localhost.example.org")).statusCode())
        .isEqualTo(403);
    assertThat(signIn(origin.replace("maria", "a.b")).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> signIn(String origin) {
    return server.send(
        server
            .request("/v1/session")
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"token\":\"" + server.token(Role.CX_LEAD) + "\"}")));
  }

  @Test
  void showsAPageInsteadOfAProblemToTheWrongRole() {
    HttpResponse<String> response = server.send(withCookie(Role.AGENT, "/audit").GET());

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Content-Type")).contains(Pages.HTML);
  }

  @Test
  void opensABrowserSocketOnceWithATicket() {
    String ticket =
        json(server.send(
                server.as(Role.AGENT, "/v1/tickets").POST(HttpRequest.BodyPublishers.noBody())))
            .path("ticket")
            .asText();
    WebSocketConnectOptions options = TestClient.bare(server, "a1");
    options.setURI(options.getURI() + "?ticket=" + ticket);
    options.putHeader("Origin", server.server.url());

    TestClient.open(server, options).next("welcome");

    assertThat(TestClient.refusal(server, options)).isEqualTo(401);
  }

  @Test
  void opensNoSocketForOthersOrFromElsewhere() {
    assertThat(TestClient.refusal(server, TestClient.bare(server, "a1"))).isEqualTo(401);
    assertThat(
            TestClient.refusal(
                server, TestClient.options(server, "a1").setURI("/v1/agents/a2/stream")))
        .isEqualTo(403);
    assertThat(
            TestClient.refusal(
                server,
                TestClient.options(server, "a1").putHeader("Origin", "http://evil.example")))
        .isEqualTo(403);
    WebSocketConnectOptions lead =
        TestClient.bare(server, "a1")
            .putHeader("Authorization", "Bearer " + server.token(Role.TEAM_LEAD));
    assertThat(TestClient.refusal(server, lead)).isEqualTo(403);
  }

  @Test
  void opensNoSocketWithoutItsSubprotocol() {
    WebSocketConnectOptions options = TestClient.options(server, "a1");
    options.setSubProtocols(java.util.List.of("graphql-ws"));

    assertThat(TestClient.refusal(server, options)).isEqualTo(400);
  }

  @Test
  void limitsTheSocketsOfOneAgent() {
    for (int each = 0; each < TestServer.QUICK.perAgent(); each++) {
      TestClient.open(server, "a1").next("welcome");
    }

    assertThat(TestClient.refusal(server, TestClient.options(server, "a1"))).isEqualTo(429);
  }
}
