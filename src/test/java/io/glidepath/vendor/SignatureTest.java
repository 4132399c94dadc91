package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.signature.HeaderSignature;
import io.glidepath.vendor.signature.SharedSecret;
import io.glidepath.vendor.signature.StandardWebhooks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each form, held to values that others published or that another program computed. */
class SignatureTest {
  private static final String BODY = "{\"test\": 2432232314}";

  /** The example of the specification of Standard Webhooks. */
  private static final Instant SIGNED = Instant.ofEpochSecond(1_614_265_330);

  private static final Map<String, String> STANDARD =
      Map.of(
          "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
          "webhook-timestamp", "1614265330",
          "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

  private final Signature standard =
      new StandardWebhooks(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

  @Test
  void standardWebhooksAreBelievedWithinFiveMinutes() {
    assertThat(standard.doubt(delivery(STANDARD, BODY, SIGNED.plusSeconds(299)))).isEmpty();
    assertThat(standard.doubt(delivery(STANDARD, BODY, SIGNED.minusSeconds(299)))).isEmpty();
    assertThat(standard.doubt(delivery(STANDARD, BODY, SIGNED.plusSeconds(301))))
        .hasValueSatisfying(why -> assertThat(why).contains("more than 5 minutes"));
  }

  @Test
  void anythingElseThatIsSignedIsNotBelieved() {
    assertThat(standard.doubt(delivery(STANDARD, BODY + " ", SIGNED))).isPresent();
    for (String header : STANDARD.keySet()) {
      Map<String, String> other = new HashMap<>(STANDARD);
      other.put(header, "v1,x" + STANDARD.get(header));
      assertThat(standard.doubt(delivery(other, BODY, SIGNED))).as(header).isPresent();
      other.remove(header);
      assertThat(standard.doubt(delivery(other, BODY, SIGNED)))
          .hasValueSatisfying(why -> assertThat(why).contains("no header " + header));
    }
    Signature others = new StandardWebhooks(List.of("whsec_AAAA"));
    assertThat(others.doubt(delivery(STANDARD, BODY, SIGNED))).isPresent();
  }

  @Test
  void oneOfSeveralSecretsAndOneOfSeveralSignaturesIsEnough() {
    Map<String, String> several = new HashMap<>(STANDARD);
    several.put("webhook-signature", "v1,AAAA v2,x " + STANDARD.get("webhook-signature"));
    Signature both =
        new StandardWebhooks(List.of("whsec_AAAA", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    assertThat(both.doubt(delivery(several, BODY, SIGNED))).isEmpty();
  }

  @Test
  void aSecretThatIsNoBase64IsRefusedWhenItIsRead() {
    assertThatThrownBy(() -> new StandardWebhooks(List.of("not base64!")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHashInAHeaderIsBelievedInEachForm() {
    List<String> secrets = List.of("s3cret");
    Signature chatwoot = HeaderSignature.sha256OfTimeAndBody(secrets, "X-Sig", "X-Time");
    Signature zendesk = HeaderSignature.base64OfTimeAndBody(secrets, "X-Sig", "X-Time");
    Signature zammad = HeaderSignature.sha1OfBody(secrets, "X-Sig");
    Signature plain = HeaderSignature.sha256OfBody(secrets, "X-Sig");
    believed(chatwoot, "sha256=aeb7ea679224204c18f22ca6f845848b39fe4fa2d8d0a58d0a8890613e86ffe9");
    believed(zendesk, "I5eCxR0YMu2QLtgHWwa2nAKNul1YR7UH9kdlvnQLRxE=");
    believed(zammad, "sha1=f875ad165d97aba6b68e2c2f7ea314aeb2a0082f");
    believed(plain, "sha256=e5a01537481fa0b2c697f787c7aff885412cf0760d08e08502259b39d2d6ae68");
  }

  private static void believed(Signature signature, String hash) {
    Map<String, String> headers = new HashMap<>(Map.of("x-sig", hash, "X-TIME", "1614265330"));
    assertThat(signature.doubt(delivery(headers, "hello", SIGNED))).as(hash).isEmpty();
    assertThat(signature.doubt(delivery(headers, "hallo", SIGNED))).as(hash).isPresent();
    headers.put("x-sig", hash.toUpperCase(java.util.Locale.ROOT) + "x");
    assertThat(signature.doubt(delivery(headers, "hello", SIGNED))).as(hash).isPresent();
    headers.remove("x-sig");
    assertThat(signature.doubt(delivery(headers, "hello", SIGNED))).as(hash).isPresent();
  }

  @Test
  void aSecretIsShownAsTokenPasswordOrKey() {
    Signature shared = SharedSecret.usual(List.of("s3cret"));
    for (Map<String, String> shown :
        List.of(
            Map.of("Authorization", "Bearer s3cret"),
            Map.of("authorization", "Basic dXNlcjpzM2NyZXQ="),
            Map.of("X-API-Key", "s3cret"))) {
      assertThat(shared.doubt(delivery(shown, BODY, SIGNED))).as(shown.toString()).isEmpty();
    }
    for (Map<String, String> shown :
        List.of(
            Map.<String, String>of(),
            Map.of("Authorization", "Bearer s3cre"),
            Map.of("authorization", "Basic %%%"),
            Map.of("X-API-Key", "S3CRET"))) {
      assertThat(shared.doubt(delivery(shown, BODY, SIGNED)))
          .hasValueSatisfying(why -> assertThat(why).doesNotContain("s3cret"));
    }
  }

  private static Delivery delivery(Map<String, String> headers, String body, Instant at) {
    return new Delivery("https://x/", headers, body.getBytes(StandardCharsets.UTF_8), at);
  }
}
