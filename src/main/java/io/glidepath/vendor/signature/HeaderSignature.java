package io.glidepath.vendor.signature;

import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Signature;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A keyed hash of the body in a header, in the forms that most systems use:
 *
 * <ul>
 *   <li>Chatwoot: {@code sha256=} and SHA-256 in hex over {@code timestamp.body}
 *   <li>Zendesk: SHA-256 in base64 over {@code timestampbody}
 *   <li>Zammad, Intercom: {@code sha1=} and SHA-1 in hex over the body
 * </ul>
 */
public final class HeaderSignature implements Signature {
  private final List<String> secrets;
  private final String header;
  private final String algorithm;
  private final Hmac.Writing writing;
  private final String prefix;
  private final @Nullable String timestamp;
  private final String between;

  private HeaderSignature(
      List<String> secrets,
      String header,
      String algorithm,
      Hmac.Writing writing,
      String prefix,
      @Nullable String timestamp,
      String between) {
    this.secrets = List.copyOf(secrets);
    this.header = header;
    this.algorithm = algorithm;
    this.writing = writing;
    this.prefix = prefix;
    this.timestamp = timestamp;
    this.between = between;
  }

  /** {@code sha256=} and hex, over the time in another header, a dot, and the body. */
  public static HeaderSignature sha256OfTimeAndBody(
      List<String> secrets, String header, String timestamp) {
    return new HeaderSignature(
        secrets, header, "HmacSHA256", Hmac.Writing.HEX, "sha256=", timestamp, ".");
  }

  /** Base64, over the time in another header and the body right after it. */
  public static HeaderSignature base64OfTimeAndBody(
      List<String> secrets, String header, String timestamp) {
    return new HeaderSignature(
        secrets, header, "HmacSHA256", Hmac.Writing.BASE64, "", timestamp, "");
  }

  /** {@code sha1=} and hex, over the body. */
  public static HeaderSignature sha1OfBody(List<String> secrets, String header) {
    return new HeaderSignature(secrets, header, "HmacSHA1", Hmac.Writing.HEX, "sha1=", null, "");
  }

  /** {@code sha256=} and hex, over the body. */
  public static HeaderSignature sha256OfBody(List<String> secrets, String header) {
    return new HeaderSignature(
        secrets, header, "HmacSHA256", Hmac.Writing.HEX, "sha256=", null, "");
  }

  @Override
  public Optional<String> doubt(Delivery delivery) {
    String given = delivery.header(header).orElse("");
    if (given.isEmpty()) {
      return Optional.of("It is not signed: there is no header " + header + ".");
    }
    String time = timestamp == null ? "" : delivery.header(timestamp).orElse("");
    if (timestamp != null && time.isEmpty()) {
      return Optional.of("It does not say when it was signed: no header " + timestamp + ".");
    }
    boolean signed =
        secrets.stream()
            .anyMatch(secret -> Hmac.same(given, prefix + hash(secret, time, delivery)));
    if (!signed) {
      return Optional.of("Its signature in " + header + " is not of a secret of this post.");
    }
    return timestamp == null ? Optional.empty() : SigningTime.doubt(time, delivery.at());
  }

  private String hash(String secret, String time, Delivery delivery) {
    return writing.of(
        Hmac.hash(
            algorithm,
            Hmac.bytes(secret),
            Hmac.bytes(time),
            Hmac.bytes(timestamp == null ? "" : between),
            delivery.body()));
  }
}
