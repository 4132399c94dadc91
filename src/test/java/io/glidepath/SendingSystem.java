package io.glidepath;

import io.glidepath.vendor.Delivery;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A vendor's system that sends to a post of a real server, signed as its documentation says, with
 * hashes that are made here and not by what verifies them.
 */
record SendingSystem(String word, String post, String secret) {
  /** The entry in {@code posts.yaml}, with more of its members. */
  String entry(String more) {
    return "  - {name: %s, system: %s, secret: '%s'%s}\n".formatted(post, word, secret, more);
  }

  /** Sends a body now. */
  HttpResponse<String> send(RealServer server, Delivery delivery) {
    return send(server, delivery, Instant.now());
  }

  /** The same, signed at another time. */
  HttpResponse<String> send(RealServer server, Delivery delivery, Instant signed) {
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", type(delivery)));
    headers.putAll(signature(server.address(path()), delivery, signed));
    return server.deliver(path(), headers, delivery.body());
  }

  String path() {
    return "/v1/posts/" + post;
  }

  private static String type(Delivery delivery) {
    return delivery.header("content-type").orElse("application/json");
  }

  Map<String, String> signature(URI address, Delivery delivery, Instant signed) {
    String body = new String(delivery.body(), StandardCharsets.UTF_8);
    String time = String.valueOf(signed.getEpochSecond());
    return switch (word) {
      case "chatwoot" ->
          Map.of(
              "X-Chatwoot-Timestamp",
              time,
              "X-Chatwoot-Signature",
              "sha256=" + hex("HmacSHA256", bytes(secret), time + "." + body));
      case "zammad", "intercom" ->
          Map.of("X-Hub-Signature", "sha1=" + hex("HmacSHA1", bytes(secret), body));
      case "zendesk" ->
          Map.of(
              "X-Zendesk-Webhook-Signature-Timestamp",
              signed.toString(),
              "X-Zendesk-Webhook-Signature",
              base64("HmacSHA256", bytes(secret), signed + body));
      case "twilio" ->
          Map.of(
              "X-Twilio-Signature",
              base64("HmacSHA1", bytes(secret), address + parameters(delivery)));
      case "transcript" -> {
        String id = "msg-" + body.hashCode();
        byte[] key = Base64.getDecoder().decode(secret);
        yield Map.of(
            "webhook-id",
            id,
            "webhook-timestamp",
            time,
            "webhook-signature",
            "v1," + base64("HmacSHA256", key, id + "." + time + "." + body));
      }
      default -> Map.of("X-API-Key", secret);
    };
  }

  private static String parameters(Delivery delivery) {
    StringBuilder all = new StringBuilder();
    delivery.form().forEach((name, value) -> all.append(name).append(value));
    return all.toString();
  }

  private static String hex(String algorithm, byte[] key, String text) {
    return HexFormat.of().formatHex(hash(algorithm, key, text));
  }

  private static String base64(String algorithm, byte[] key, String text) {
    return Base64.getEncoder().encodeToString(hash(algorithm, key, text));
  }

  private static byte[] hash(String algorithm, byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
