package io.glidepath.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Role;
import io.glidepath.web.http.Scope;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static Tokens at(Path data, Instant time) {
    return Tokens.open(data, Clock.fixed(time, ZoneOffset.UTC));
  }

  @Test
  void saysWhoATokenSpeaksFor(@TempDir Path data) {
    String token = at(data, NOW).issue(Role.AGENT, "a1", HOUR);

    Caller caller = at(data, NOW).verify(token).orElseThrow();
    assertThat(caller.isAgent("a1")).isTrue();
    assertThat(caller.expiresAt()).isEqualTo(NOW.plus(HOUR));
    assertThat(caller.session()).isNull();
  }

  @Test
  void endsWithItsTimeAndHalfAMinute(@TempDir Path data) {
    String token = at(data, NOW).issue(Role.QA, null, HOUR);

    assertThat(at(data, NOW.plus(HOUR).plusSeconds(30)).verify(token)).isPresent();
    assertThat(at(data, NOW.plus(HOUR).plusSeconds(31)).verify(token)).isEmpty();
  }

  @Test
  void makesOneKeyThatOnlyItsOwnerReads(@TempDir Path data) throws IOException {
    at(data, NOW);

    Path key = data.resolve("keys/token.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    String before = Files.readString(key);
    at(data, NOW);
    assertThat(Files.readString(key)).isEqualTo(before);
    try (var files = Files.list(key.getParent())) {
      assertThat(files).containsExactly(key);
    }
  }

  @Test
  void refusesAKeyThatOthersCanRead(@TempDir Path data) throws IOException {
    at(data, NOW);
    Path key = data.resolve("keys/token.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> at(data, NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void refusesTokensOfAnotherDataDirectory(@TempDir Path data, @TempDir Path other) {
    String token = at(other, NOW).issue(Role.ADMIN, null, HOUR);

    assertThat(at(data, NOW).verify(token)).isEmpty();
  }

  @Test
  void refusesOtherAlgorithmsIssuersAudiencesAndNoEnd(@TempDir Path data) throws IOException {
    long end = NOW.plus(HOUR).getEpochSecond();
    Tokens tokens = at(data, NOW);
    JsonObject claims = new JsonObject().put("role", "admin").put("exp", end);

    assertThat(tokens.verify(signed(data, "HS256", "glidepath", "glidepath", claims))).isPresent();
    assertThat(tokens.verify(signed(data, "HS512", "glidepath", "glidepath", claims))).isEmpty();
    assertThat(tokens.verify(signed(data, "HS256", "other", "glidepath", claims))).isEmpty();
    assertThat(tokens.verify(signed(data, "HS256", "glidepath", "other", claims))).isEmpty();
    claims.remove("exp");
    assertThat(tokens.verify(signed(data, "HS256", "glidepath", "glidepath", claims))).isEmpty();
  }

  private static String signed(
      Path data, String algorithm, String issuer, String audience, JsonObject claims)
      throws IOException {
    byte[] key = Base64.getDecoder().decode(Files.readString(data.resolve("keys/token.key")));
    String url = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    return JWTAuth.create(
            null,
            new JWTAuthOptions()
                .addPubSecKey(new PubSecKeyOptions().setAlgorithm(algorithm).setBuffer(url)))
        .generateToken(
            claims,
            new JWTOptions().setAlgorithm(algorithm).setIssuer(issuer).addAudience(audience));
  }

  @Test
  void isWorthNothingBeforeItsTime(@TempDir Path data) throws IOException {
    Tokens tokens = at(data, NOW);
    JsonObject claims =
        new JsonObject().put("role", "admin").put("exp", NOW.plus(HOUR).getEpochSecond());
    for (int seconds : new int[] {-60, 0, 30}) {
      claims.put("nbf", NOW.plusSeconds(seconds).getEpochSecond());
      assertThat(tokens.verify(signed(data, "HS256", "glidepath", "glidepath", claims)))
          .isPresent();
    }
    claims.put("nbf", NOW.plusSeconds(31).getEpochSecond());
    assertThat(tokens.verify(signed(data, "HS256", "glidepath", "glidepath", claims))).isEmpty();
    claims.put("nbf", "soon");
    assertThat(tokens.verify(signed(data, "HS256", "glidepath", "glidepath", claims))).isEmpty();
  }

  @Test
  void remembersThroughARestartWhichSessionsWereEnded(@TempDir Path data) {
    Tokens tokens = at(data, NOW);
    Caller qa = new Caller(Role.QA, "ada", NOW.plus(HOUR));
    Caller one = tokens.verify(tokens.session(qa)).orElseThrow();
    String other = tokens.session(qa);
    String cookie = tokens.session(one);
    tokens.end(tokens.verify(cookie).orElseThrow());

    assertThat(tokens.verify(cookie)).isEmpty();
    assertThat(at(data, NOW).verify(cookie)).isEmpty();
    assertThat(at(data, NOW).verify(other)).isPresent();
  }

  @Test
  void aRevokedTokenEndsWithItsSessionsInARunningServerAndInTheNext(@TempDir Path data) {
    Tokens server = at(data, NOW);
    String token = server.issue(Role.QA, "ada", HOUR);
    String other = server.issue(Role.QA, "ada", HOUR);
    String session = server.session(server.verify(token).orElseThrow());
    assertThat(server.verify(session)).isPresent();

    assertThat(at(data, NOW).revoke(token)).isTrue();

    for (Tokens each : List.of(server, at(data, NOW))) {
      assertThat(each.verify(token)).isEmpty();
      assertThat(each.verify(session)).isEmpty();
      assertThat(each.verify(other)).isPresent();
    }
    assertThat(server.revoke(token)).isFalse();
    assertThat(server.revoke("no token")).isFalse();
  }

  @Test
  void aNewKeySignsAndNobodyIsSignedOut(@TempDir Path data) {
    Tokens server = at(data, NOW);
    String before = server.issue(Role.QA, "ada", HOUR);

    at(data, NOW).rotate(false);
    at(data, NOW).rotate(false);

    String after = server.issue(Role.QA, "ada", HOUR);
    assertThat(header(before).containsKey("kid")).isFalse();
    assertThat(header(after).getString("kid")).isEqualTo("2");
    for (Tokens each : List.of(server, at(data, NOW))) {
      assertThat(each.verify(before)).isPresent();
      assertThat(each.verify(after)).isPresent();
    }
  }

  @Test
  void olderKeysEndWithWhatTheySigned(@TempDir Path data) throws IOException {
    Tokens server = at(data, NOW);
    String before = server.issue(Role.QA, "ada", HOUR);

    at(data, NOW).rotate(true);

    assertThat(data.resolve("keys/token.key")).doesNotExist();
    String after = server.issue(Role.QA, "ada", HOUR);
    for (Tokens each : List.of(server, at(data, NOW))) {
      assertThat(each.verify(before)).isEmpty();
      assertThat(each.verify(after)).isPresent();
    }
    assertThat(data.resolve("keys/token.key")).doesNotExist();
  }

  private static JsonObject header(String token) {
    byte[] head = Base64.getUrlDecoder().decode(token.split("\\.")[0]);
    return new JsonObject(new String(head, StandardCharsets.UTF_8));
  }

  @Test
  void saysWhichEventsAProgramMaySend(@TempDir Path data) {
    Tokens tokens = at(data, NOW);
    Scope scope = new Scope(Set.of("/crm"), Set.of("issue.identified"));
    Scope read =
        tokens.verify(tokens.issue(Role.INTEGRATION, null, HOUR, scope)).orElseThrow().scope();

    assertThat(read).isEqualTo(scope);
    assertThat(read.refusal("/crm", "issue.identified")).isEmpty();
    assertThat(read.refusal("/acd", "issue.identified")).isPresent();
    assertThat(read.refusal("/crm", "utterance.heard")).isPresent();
    assertThatThrownBy(() -> tokens.issue(Role.QA, "ada", HOUR, scope))
        .hasMessageContaining("integration");
  }

  @Test
  void refusesUnsignedAndMangledTokens(@TempDir Path data) {
    Tokens tokens = at(data, NOW);
    String token = tokens.issue(Role.AGENT, "a1", HOUR);
    String payload = token.split("\\.")[1];
    String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";

    assertThat(tokens.verify(none)).isEmpty();
    assertThat(tokens.verify(none.substring(0, none.length() - 1))).isEmpty();
    for (int cut = 0; cut < token.length(); cut++) {
      assertThat(tokens.verify(token.substring(0, cut))).isEmpty();
      char other = token.charAt(cut) == 'A' ? 'Q' : 'A';
      String mangled = token.substring(0, cut) + other + token.substring(cut + 1);
      // The last character of a signature has two bits that count for nothing.
      if (cut < token.length() - 1) {
        assertThat(tokens.verify(mangled)).as(mangled).isEmpty();
      }
    }
  }

  private static String base64(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysWhatAnAgentsTokenNeeds(@TempDir Path data) {
    Tokens tokens = at(data, NOW);

    assertThatThrownBy(() -> tokens.issue(Role.AGENT, null, HOUR)).hasMessageContaining("--agent");
    assertThatThrownBy(() -> tokens.issue(Role.AGENT, "..", HOUR)).hasMessageContaining("id");
    assertThatThrownBy(() -> tokens.issue(Role.INTEGRATION, null, Duration.ofDays(999_999)))
        .hasMessageContaining("366 days");
    assertThatThrownBy(() -> tokens.issue(Role.QA, null, Duration.ofHours(25)))
        .hasMessageContaining("24 hours at most");
    assertThatThrownBy(() -> tokens.issue(Role.CX_LEAD, "disk", HOUR)).hasMessageContaining("id");
    assertThatThrownBy(() -> tokens.issue(Role.QA, null, Duration.ZERO))
        .hasMessageContaining("ttl");
  }
}
