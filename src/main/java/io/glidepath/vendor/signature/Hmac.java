package io.glidepath.vendor.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes, and comparing them without telling how much of one was right. */
final class Hmac {
  /** How a hash is written. */
  enum Writing {
    HEX,
    BASE64;

    String of(byte[] hash) {
      return this == HEX
          ? HexFormat.of().formatHex(hash)
          : Base64.getEncoder().encodeToString(hash);
    }
  }

  private Hmac() {}

  /** {@code algorithm} is {@code HmacSHA1} or {@code HmacSHA256}. */
  static byte[] hash(String algorithm, byte[] secret, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
