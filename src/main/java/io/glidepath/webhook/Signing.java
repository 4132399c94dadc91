package io.glidepath.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of the specification Standard Webhooks 1.0.0 (standardwebhooks.com): {@code v1,} and
 * HMAC-SHA256 in base64 over id, time and body, one for each secret.
 */
final class Signing {
  private static final String ALGORITHM = "HmacSHA256";

  private Signing() {}

  /** The value of {@code webhook-signature}. */
  static String of(List<String> secrets, String id, Instant time, String body) {
    String text = id + "." + time.getEpochSecond() + "." + body;
    return secrets.stream()
        .map(secret -> "v1," + mac(secret, text))
        .collect(Collectors.joining(" "));
  }

  private static String mac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(Webhook.key(secret), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
