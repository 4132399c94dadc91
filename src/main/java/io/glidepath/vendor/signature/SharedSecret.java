package io.glidepath.vendor.signature;

import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A secret that the sender shows as it is: as a bearer token, as the password of basic
 * authentication, or in a header of its own such as {@code X-API-Key} (EventBridge API
 * destinations).
 */
public record SharedSecret(List<String> secrets, List<String> headers) implements Signature {
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  public SharedSecret {
    secrets = List.copyOf(secrets);
    headers = List.copyOf(headers);
  }

  /** In {@code Authorization} or {@code X-API-Key}. */
  public static SharedSecret usual(List<String> secrets) {
    return new SharedSecret(secrets, List.of("authorization", "x-api-key"));
  }

  @Override
  public Optional<String> doubt(Delivery delivery) {
    List<String> shown =
        headers.stream().flatMap(name -> delivery.header(name).stream()).map(this::bare).toList();
    if (shown.isEmpty()) {
      return Optional.of("It shows no secret: there is no header " + headers.get(0) + ".");
    }
    boolean known =
        shown.stream().anyMatch(s -> secrets.stream().anyMatch(secret -> Hmac.same(secret, s)));
    return known ? Optional.empty() : Optional.of("The secret that it shows is not of this post.");
  }

  private String bare(String header) {
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return header.substring(BEARER.length()).strip();
    }
    if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      try {
        byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
        String pair = new String(decoded, StandardCharsets.UTF_8);
        return pair.substring(pair.indexOf(':') + 1);
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
    return header;
  }
}
