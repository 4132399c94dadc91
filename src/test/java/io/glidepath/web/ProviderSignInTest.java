package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.web.http.Role;
import io.glidepath.web.people.ProviderSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in at an OpenID provider that runs beside, NAV's mock-oauth2-server, over HTTP. */
class ProviderSignInTest {
  private static final String REALM = "acme";
  private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

  private final MockOAuth2Server provider = new MockOAuth2Server();
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    provider.start();
    server =
        new TestServer(
            data,
            new ProviderSettings(
                "Acme",
                provider.issuerUrl(REALM).toString(),
                "glidepath",
                "a-secret",
                "glidepath-api",
                List.of("openid", "profile"),
                "groups",
                Map.of("agents", Role.AGENT),
                "preferred_username"));
  }

  @AfterEach
  void stop() {
    server.close();
    provider.shutdown();
  }

  /** A browser at the provider, on its way back to us. */
  private record Coming(String cookie, String back) {}

  private Coming goes(Map<String, Object> claims) {
    HttpResponse<String> start = server.send(server.request("/sign-in/start"));
    assertThat(start.statusCode()).isEqualTo(302);
    String there = start.headers().firstValue("Location").orElseThrow();
    assertThat(there)
        .startsWith(provider.issuerUrl(REALM).toString())
        .contains("code_challenge_method=S256", "nonce=", "state=", "response_type=code");
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(REALM, "s-1", "JWT", List.of("glidepath"), claims, 3600));
    HttpResponse<String> sent = server.send(HttpRequest.newBuilder(URI.create(there)));
    String back = sent.headers().firstValue("Location").orElseThrow();
    return new Coming(cookie(start), back);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private HttpResponse<String> comes(Coming coming) {
    return server.send(
        HttpRequest.newBuilder(URI.create(coming.back())).header("Cookie", coming.cookie()));
  }

  private static Map<String, Object> emma() {
    return Map.of(
        "preferred_username", "emma",
        "name", "Emma Example",
        "groups", List.of("agents"),
        "sid", "session-1");
  }

  private static String session(HttpResponse<String> in) {
    return in.headers().allValues("Set-Cookie").stream()
        .filter(each -> each.startsWith("glidepath_session="))
        .findFirst()
        .orElseThrow()
        .split(";", 2)[0];
  }

  private HttpResponse<String> whoAmI(String session) {
    return server.send(server.request("/v1/session").header("Cookie", session));
  }

  private static String problem(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(each -> each.startsWith("glidepath_session="));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void letsSomebodyInWhomTheProviderVouchesFor() {
    HttpResponse<String> in = comes(goes(emma()));

    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(in.body()).contains("url=/agent");
    HttpResponse<String> me = whoAmI(session(in));
    assertThat(json(me).path("role").asText()).isEqualTo("agent");
    assertThat(json(me).path("agentId").asText()).isEqualTo("emma");
    HttpResponse<String> people = server.get(Role.ADMIN, "/v1/people");
    assertThat(json(people).at("/people/0/name").asText()).isEqualTo("Emma Example");
    assertThat(json(people).at("/people/0/from").asText()).isEqualTo("provider");
  }

  @Test
  void takesAStateOnceAndInItsOwnBrowserOnly() {
    Coming coming = goes(emma());
    assertThat(comes(coming).statusCode()).isEqualTo(200);
    assertThat(problem(comes(coming))).isEqualTo("/sign-in?problem=late");

    Coming stolen = new Coming("glidepath_signing_in=another", goes(emma()).back());
    assertThat(problem(comes(stolen))).isEqualTo("/sign-in?problem=late");
    HttpResponse<String> made = server.send(server.request("/sign-in/callback?code=c&state=s"));
    assertThat(problem(made)).isEqualTo("/sign-in?problem=late");
  }

  @Test
  void refusesACodeThatIsNotTheOneOfThisSignIn() {
    Coming mine = goes(emma());
    Coming other = goes(emma());
    String code = other.back().replaceAll(".*[?&]code=([^&]*).*", "$1");
    Coming mixed =
        new Coming(mine.cookie(), mine.back().replaceAll("([?&]code=)[^&]*", "$1" + code));
    assertThat(problem(comes(mixed))).isEqualTo("/sign-in?problem=refused");
  }

  @Test
  void refusesWhoHasNoRoleHere() {
    Map<String, Object> visitor = Map.of("preferred_username", "eve", "groups", List.of("all"));
    assertThat(problem(comes(goes(visitor)))).isEqualTo("/sign-in?problem=no-role");
  }

  private HttpResponse<String> logout(Map<String, Object> claims, String audience) {
    String token = provider.issueToken(REALM, "s-1", audience, claims).serialize();
    return logout(token);
  }

  private HttpResponse<String> logout(String token) {
    return server.send(
        server
            .request("/sign-in/logout")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token)));
  }

  @Test
  void endsTheSessionThatTheProviderEnds() {
    String session = session(comes(goes(emma())));
    Map<String, Object> event = Map.of("events", Map.of(LOGOUT, Map.of()), "sid", "session-1");

    assertThat(logout(Map.of("sid", "session-1"), "glidepath").statusCode()).isEqualTo(400);
    assertThat(logout(event, "another").statusCode()).isEqualTo(400);
    assertThat(logout("nonsense").statusCode()).isEqualTo(400);
    assertThat(whoAmI(session).statusCode()).isEqualTo(200);
    TestClient socket =
        TestClient.open(
            server,
            TestClient.bare(server, "emma")
                .putHeader("Cookie", session)
                .putHeader("Origin", server.server.url()));
    socket.next("welcome");

    assertThat(logout(event, "glidepath").statusCode()).isEqualTo(200);
    assertThat(whoAmI(session).statusCode()).isEqualTo(401);
    socket.next("bye");
    assertThat(socket.closeCode()).isEqualTo(4401);
  }

  @Test
  void endsAllSessionsOfAPersonAndLetsTheSamePersonComeAgain() {
    Map<String, Object> bare = Map.of("preferred_username", "emma", "groups", List.of("agents"));
    String first = session(comes(goes(bare)));
    String second = session(comes(goes(bare)));
    String token =
        provider
            .issueToken(REALM, "s-1", "glidepath", Map.of("events", Map.of(LOGOUT, Map.of())))
            .serialize();

    assertThat(logout(token).statusCode()).isEqualTo(200);
    assertThat(whoAmI(first).statusCode()).isEqualTo(401);
    assertThat(whoAmI(second).statusCode()).isEqualTo(401);

    String again = session(comes(goes(bare)));
    assertThat(logout(token).statusCode()).isEqualTo(400);
    assertThat(whoAmI(again).statusCode()).isEqualTo(200);
  }

  @Test
  void takesItsAccessTokensForOurAudience() {
    String token = provider.issueToken(REALM, "s-1", "glidepath-api", emma()).serialize();
    HttpRequest.Builder ask =
        server.request("/v1/tickets").header("Authorization", "Bearer " + token);
    assertThat(server.send(ask.POST(HttpRequest.BodyPublishers.noBody())).statusCode())
        .isEqualTo(200);

    String foreign = provider.issueToken("elsewhere", "s-1", "glidepath-api", emma()).serialize();
    ask = server.request("/v1/tickets").header("Authorization", "Bearer " + foreign);
    assertThat(server.send(ask.POST(HttpRequest.BodyPublishers.noBody())).statusCode())
        .isEqualTo(401);
  }
}
