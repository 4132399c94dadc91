package io.glidepath.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.glidepath.web.http.Role;
import io.glidepath.web.people.ProviderSettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** A provider whose keys and tokens a test makes as it likes, the wrong ones too. */
final class FakeProvider implements AutoCloseable {
  static final String AUDIENCE = "glidepath-api";

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer http = vertx.createHttpServer().requestHandler(this::answer);
  private volatile JWKSet keys = new JWKSet();
  private volatile int asked;

  FakeProvider() {
    http.listen(0, "127.0.0.1").await();
  }

  String issuer() {
    return "http://127.0.0.1:" + http.actualPort();
  }

  ProviderSettings settings() {
    return new ProviderSettings(
        "Acme",
        issuer(),
        "glidepath",
        "a-secret",
        AUDIENCE,
        List.of("openid"),
        "groups",
        Map.of("quality", Role.QA, "agents", Role.AGENT, "programs", Role.INTEGRATION),
        "preferred_username");
  }

  /** The keys that it shows from now on, and no other. */
  void shows(JWK... some) {
    keys = new JWKSet(List.of(some)).toPublicJWKSet();
  }

  /** How often its keys were asked for. */
  int asked() {
    return asked;
  }

  private void answer(HttpServerRequest request) {
    JsonObject answer = new JsonObject();
    if (request.path().endsWith("/openid-configuration")) {
      answer
          .put("issuer", issuer())
          .put("authorization_endpoint", issuer() + "/authorize")
          .put("token_endpoint", issuer() + "/token")
          .put("jwks_uri", issuer() + "/keys");
    } else if (request.path().equals("/keys")) {
      asked++;
      answer = new JsonObject(keys.toString());
    }
    request.response().putHeader("Content-Type", "application/json").end(answer.encode());
  }

  static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(JWK key, JWTClaimsSet claims) {
    JWSAlgorithm algorithm = key instanceof RSAKey ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256;
    try {
      JWSSigner signer =
          key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
      return sign(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), signer, claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
