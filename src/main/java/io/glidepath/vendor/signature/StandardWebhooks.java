package io.glidepath.vendor.signature;

import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The specification Standard Webhooks 1.0.0 (standardwebhooks.com): {@code webhook-signature} lists
 * {@code v1,} and SHA-256 in base64 over {@code webhook-id.webhook-timestamp.body}. A secret is
 * base64, with or without {@code whsec_} before it.
 */
public record StandardWebhooks(List<String> secrets) implements Signature {
  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";

  public StandardWebhooks {
    secrets = List.copyOf(secrets);
    secrets.forEach(StandardWebhooks::key);
  }

  @Override
  public Optional<String> doubt(Delivery delivery) {
    for (String needed : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
      if (delivery.header(needed).isEmpty()) {
        return Optional.of("It is not signed: there is no header " + needed + ".");
      }
    }
    String time = delivery.header("webhook-timestamp").orElseThrow();
    String before = delivery.header("webhook-id").orElseThrow() + "." + time + ".";
    List<String> given =
        Arrays.asList(delivery.header("webhook-signature").orElseThrow().split(" +"));
    boolean signed =
        secrets.stream()
            .map(
                secret -> Hmac.hash("HmacSHA256", key(secret), Hmac.bytes(before), delivery.body()))
            .map(hash -> VERSION + Hmac.Writing.BASE64.of(hash))
            .anyMatch(right -> given.stream().anyMatch(each -> Hmac.same(each, right)));
    return signed
        ? SigningTime.doubt(time, delivery.at())
        : Optional.of("Its webhook-signature is not of a secret of this post.");
  }

  /** Throws IllegalArgumentException for a secret that is not base64. */
  private static byte[] key(String secret) {
    String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    return Base64.getDecoder().decode(base64);
  }
}
