package io.glidepath.privacy;

import io.glidepath.secret.SecretFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Names for customers that say nothing about them: a keyed hash of the customer's id. A customer
 * has the same pseudonym everywhere, and no way leads back. Thread-safe.
 */
public final class Pseudonyms {
  private static final Pattern SHAPE = Pattern.compile("c_[A-Za-z0-9_-]{22}");
  private static final int BYTES = 16;

  private final KeyedHash hash;

  Pseudonyms(byte[] secret) {
    hash = new KeyedHash(secret);
  }

  /** The pseudonyms of a data directory; its key is made when it is missing. */
  public static Pseudonyms open(Path data) {
    return new Pseudonyms(SecretFile.read(data, "pseudonym.key"));
  }

  public String of(String customerId) {
    byte[] whole = hash.of(customerId.getBytes(StandardCharsets.UTF_8));
    byte[] name = Arrays.copyOf(whole, BYTES);
    return "c_" + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
  }

  /** The pseudonym of a customer whom people name by id or by pseudonym. */
  public String named(String idOrPseudonym) {
    return SHAPE.matcher(idOrPseudonym).matches() ? idOrPseudonym : of(idOrPseudonym);
  }
}
