package io.glidepath.webhook;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Where letters go.
 *
 * @param name of small letters, digits and dashes
 * @param url https, or http on loopback; redirects are not followed
 * @param secrets base64, with or without {@code whsec_} before it; each signs, so that one can
 *     follow another without a gap
 * @param kinds what it is told of
 */
public record Webhook(String name, URI url, List<String> secrets, Set<LetterKind> kinds) {
  private static final String PREFIX = "whsec_";

  /** Throws {@link IllegalArgumentException} for a secret that is not base64. */
  public Webhook {
    secrets = List.copyOf(secrets);
    kinds = Set.copyOf(kinds);
    secrets.forEach(Webhook::key);
  }

  static byte[] key(String secret) {
    String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    return Base64.getDecoder().decode(base64);
  }

  /** Never shows the secrets. */
  @Override
  public String toString() {
    return "Webhook[name=%s, url=%s, kinds=%s]".formatted(name, url, kinds);
  }
}
