package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.glidepath.VirtualTime;
import io.glidepath.web.http.Role;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access tokens of a provider at {@code /v1}: which are believed, and which never are. */
class ProviderTokensTest {
  private final RSAKey rsa = FakeProvider.rsa("r1");
  private final ECKey ec = FakeProvider.ec("e1");
  private final VirtualTime time = new VirtualTime(Instant.now());
  private final FakeProvider provider = new FakeProvider();
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    provider.shows(rsa, ec);
    server = new TestServer(data, provider.settings(), time.clock());
  }

  @AfterEach
  void stop() {
    server.close();
    provider.close();
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(provider.issuer())
        .audience(FakeProvider.AUDIENCE)
        .subject("s-1")
        .claim("preferred_username", "quentin")
        .claim("groups", List.of("everyone", "quality"))
        .expirationTime(Date.from(time.instant().plusSeconds(300)));
  }

  private HttpResponse<String> show(String token) {
    return server.send(
        server.request("/v1/session").header("Authorization", "Bearer " + token).GET());
  }

  private void isRefused(String token) {
    assertThat(show(token).statusCode()).isEqualTo(401);
  }

  private void isRefused(JWTClaimsSet.Builder claims) {
    isRefused(FakeProvider.sign(rsa, claims.build()));
  }

  @Test
  void believesBothAlgorithmsAndKnowsRoleAndPerson() {
    for (String token :
        List.of(
            FakeProvider.sign(rsa, claims().build()), FakeProvider.sign(ec, claims().build()))) {
      HttpResponse<String> answer = show(token);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(json(answer).path("role").asText()).isEqualTo("qa");
      assertThat(json(answer).path("agentId").asText()).isEqualTo("quentin");
    }
    assertThat(server.send(asQuality("/v1/decisions")).statusCode()).isEqualTo(200);
    assertThat(server.send(asQuality("/v1/people")).statusCode()).isEqualTo(403);
  }

  private HttpRequest.Builder asQuality(String path) {
    String token = FakeProvider.sign(rsa, claims().build());
    return server.request(path).header("Authorization", "Bearer " + token).GET();
  }

  @Test
  void refusesAnotherIssuerAndAnotherAudience() {
    isRefused(claims().issuer("https://elsewhere.example"));
    isRefused(claims().issuer(null));
    isRefused(claims().audience("another-api"));
    isRefused(claims().audience((String) null));
  }

  @Test
  void refusesWhatIsOverWhatHasNoEndAndWhatIsNotYet() {
    isRefused(claims().expirationTime(Date.from(time.instant().minusSeconds(40))));
    isRefused(claims().expirationTime(null));
    isRefused(claims().notBeforeTime(Date.from(time.instant().plusSeconds(90))));
    String token = FakeProvider.sign(rsa, claims().build());
    assertThat(show(token).statusCode()).isEqualTo(200);
    time.pass(Duration.ofSeconds(340));
    isRefused(token);
  }

  @Test
  void refusesWhatIsNotSigned() {
    isRefused(new PlainJWT(claims().build()).serialize());
    String[] parts = FakeProvider.sign(rsa, claims().build()).split("\\.");
    isRefused(parts[0] + "." + parts[1] + ".");
    String none = encoded("{\"alg\":\"none\",\"kid\":\"r1\"}");
    isRefused(none + "." + parts[1] + ".");
    isRefused(none + "." + parts[1] + "." + parts[2]);
  }

  private static String encoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The public key, which everybody has, as the secret of another algorithm. */
  @Test
  void refusesASignatureMadeWithThePublicKey() throws JOSEException {
    for (byte[] secret :
        List.of(
            rsa.toRSAPublicKey().getEncoded(),
            rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("r1").build();
      isRefused(FakeProvider.sign(header, new MACSigner(secret), claims().build()));
    }
  }

  @Test
  void refusesOtherAlgorithmsOfTheRightKeyAndStrangersKeysOfItsName() throws JOSEException {
    JWSHeader other = new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("r1").build();
    isRefused(FakeProvider.sign(other, new RSASSASigner(rsa), claims().build()));
    isRefused(FakeProvider.sign(FakeProvider.rsa("r1"), claims().build()));
    JWSHeader mixed = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("e1").build();
    isRefused(FakeProvider.sign(mixed, new RSASSASigner(rsa), claims().build()));
  }

  @Test
  void refusesWhatAsksForWhatIsNotUnderstood() throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("r1")
            .criticalParams(Set.of("x"))
            .customParam("x", true)
            .build();
    isRefused(FakeProvider.sign(header, new RSASSASigner(rsa), claims().build()));
  }

  @Test
  void takesNoIdTokenAndNoLogoutTokenForAnAccessToken() {
    isRefused(claims().claim("nonce", "n"));
    isRefused(claims().claim("at_hash", "h"));
    isRefused(claims().claim("events", Map.of("logout", Map.of())));
  }

  @Test
  void refusesWhoHasNoRoleAndWhoseIdIsNone() {
    isRefused(claims().claim("groups", List.of("everyone")));
    isRefused(claims().claim("groups", null));
    isRefused(claims().claim("preferred_username", ".."));
    isRefused(claims().claim("preferred_username", "disk"));
    isRefused(claims().claim("preferred_username", null));
  }

  @Test
  void learnsANewKeyAtOnceAndForgetsAnOldOneSoon() {
    String old = FakeProvider.sign(rsa, claims().build());
    assertThat(show(old).statusCode()).isEqualTo(200);
    time.pass(Duration.ofSeconds(6));
    RSAKey next = FakeProvider.rsa("r2");
    provider.shows(next);

    assertThat(show(FakeProvider.sign(next, claims().build())).statusCode()).isEqualTo(200);
    isRefused(old);
  }

  @Test
  void forgetsAWithdrawnKeyAlsoWhileNobodyShowsANewOne() {
    assertThat(show(FakeProvider.sign(rsa, claims().build())).statusCode()).isEqualTo(200);
    provider.shows(ec);
    time.pass(Duration.ofMinutes(11));
    isRefused(FakeProvider.sign(rsa, claims().build()));
  }

  @Test
  void takesABodyAndASocketFromOneWhoseKeyMustBeAskedForFirst() {
    JWTClaimsSet agent = claims().claim("groups", List.of("agents")).build();
    HttpResponse<String> posted =
        server.send(
            server
                .request("/v1/tickets")
                .header("Authorization", "Bearer " + FakeProvider.sign(rsa, agent))
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(posted.statusCode()).isEqualTo(200);
    time.pass(Duration.ofMinutes(11));
    WebSocketConnectOptions options =
        TestClient.bare(server, "quentin")
            .putHeader(
                "Authorization",
                "Bearer "
                    + FakeProvider.sign(ec, claims().claim("groups", List.of("agents")).build()));
    try (AutoCloseable open = TestClient.open(server, options).socket::close) {
      assertThat(open).isNotNull();
    } catch (Exception refused) {
      throw new AssertionError(refused);
    }
    time.pass(Duration.ofMinutes(11));
    String event =
        """
        {"specversion":"1.0","id":"1","source":"/test","subject":"i1",
         "type":"io.glidepath.interaction.started.v1","time":"2026-03-01T08:00:00Z",
         "data":{"channel":"voice","customerId":"c1"}}""";
    JWTClaimsSet program = claims().claim("groups", List.of("programs")).build();
    HttpResponse<String> told =
        server.send(
            server
                .request("/v1/events")
                .header("Authorization", "Bearer " + FakeProvider.sign(rsa, program))
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event)));
    assertThat(told.statusCode()).isEqualTo(202);
  }

  @Test
  void saysThatTheProviderIsAwayAndAsksNobodyForOtherTokens() {
    provider.close();
    HttpResponse<String> away = show(FakeProvider.sign(rsa, claims().build()));
    assertThat(away.statusCode()).isEqualTo(503);
    isRefused("nonsense");
    assertThat(server.get(Role.QA, "/v1/session").statusCode()).isEqualTo(200);
  }

  @Test
  void asksForUnknownKeysSeldom() {
    show(FakeProvider.sign(rsa, claims().build()));
    int before = provider.asked();
    for (int n = 0; n < 20; n++) {
      isRefused(FakeProvider.sign(FakeProvider.ec("stranger" + n), claims().build()));
    }
    assertThat(provider.asked()).isEqualTo(before);
  }
}
