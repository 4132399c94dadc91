package io.glidepath.vendor.signature;

import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Signature;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's {@code X-Twilio-Signature} (twilio.com/docs, "Secure webhooks"): base64 over the address
 * with its query and, of a form, each parameter's name and value in the order of the names. Of any
 * other body the query carries {@code bodySHA256}. SHA-1 with the account's token, unless {@code
 * X-Twilio-Webhooks-Signature-Settings} names another algorithm, with a shared key.
 *
 * @param url the address that Twilio was given, where a proxy changes it; its query comes with each
 *     delivery
 */
public record TwilioSignature(List<String> secrets, @Nullable String url) implements Signature {
  private static final String SIGNATURE = "x-twilio-signature";
  private static final String SETTINGS = "x-twilio-webhooks-signature-settings";
  private static final Map<String, String> ALGORITHMS =
      Map.of("HMAC_SHA1", "HmacSHA1", "HMAC_SHA256", "HmacSHA256");

  public TwilioSignature {
    secrets = List.copyOf(secrets);
  }

  @Override
  public Optional<String> doubt(Delivery delivery) {
    String given = delivery.header(SIGNATURE).orElse("");
    if (given.isEmpty()) {
      return Optional.of("It is not signed: there is no header " + SIGNATURE + ".");
    }
    String algorithm = algorithm(delivery);
    if (algorithm == null) {
      return Optional.of("It is signed with an algorithm that is not known here.");
    }
    if (!delivery.isForm() && !isBodyOf(delivery)) {
      return Optional.of("Its body is not the one that its address has the hash of.");
    }
    StringBuilder parameters = new StringBuilder();
    delivery.form().forEach((name, value) -> parameters.append(name).append(value));
    boolean signed =
        addresses(address(delivery))
            .map(address -> Hmac.bytes(address + parameters))
            .anyMatch(text -> secrets.stream().anyMatch(s -> is(given, algorithm, s, text)));
    return signed
        ? Optional.empty()
        : Optional.of(
            "Its signature is not of a secret of this post and the address "
                + withoutQuery(address(delivery))
                + "; if Twilio was given another, write it as url.");
  }

  private static boolean is(String given, String algorithm, String secret, byte[] text) {
    byte[] hash = Hmac.hash(algorithm, Hmac.bytes(secret), text);
    return Hmac.same(given, Hmac.Writing.BASE64.of(hash));
  }

  private static @Nullable String algorithm(Delivery delivery) {
    String settings = delivery.header(SETTINGS).orElse("algorithm=HMAC_SHA1");
    return Stream.of(settings.split(","))
        .map(String::strip)
        .filter(each -> each.startsWith("algorithm="))
        .findFirst()
        .map(each -> ALGORITHMS.get(each.substring("algorithm=".length())))
        .orElse(null);
  }

  private static boolean isBodyOf(Delivery delivery) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(delivery.body());
      String told = delivery.query().getOrDefault("bodySHA256", "");
      return Hmac.same(told, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String address(Delivery delivery) {
    int mark = delivery.url().indexOf('?');
    return url == null
        ? delivery.url()
        : withoutQuery(url) + (mark < 0 ? "" : delivery.url().substring(mark));
  }

  private static String withoutQuery(String address) {
    int mark = address.indexOf('?');
    return mark < 0 ? address : address.substring(0, mark);
  }

  /** As it is, without its port, and with the usual one: Twilio signs one or the other. */
  private static Stream<String> addresses(String address) {
    try {
      URI uri = new URI(address);
      int usual = "https".equals(uri.getScheme()) ? 443 : 80;
      return Stream.of(address, at(uri, ""), at(uri, ":" + usual)).distinct();
    } catch (URISyntaxException e) {
      return Stream.of(address);
    }
  }

  private static String at(URI uri, String port) {
    String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return uri.getScheme() + "://" + user + uri.getHost() + port + path + query;
  }
}
