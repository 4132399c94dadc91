package io.glidepath.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that checkpoints are checked with, written as C2SP signed notes write it: {@code
 * name+hash+base64(1 ‖ point)}.
 *
 * @param point the 32 bytes of RFC 8032
 */
public record PublicKey(String name, byte[] point) {
  private static final byte ED25519 = 1;
  private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Throws {@link IllegalArgumentException} for a text that is no such key. */
  static PublicKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length == 3) {
      byte[] bytes = Base64.getDecoder().decode(parts[2]);
      PublicKey key = new PublicKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
      if (bytes.length == 33 && bytes[0] == ED25519 && key.text().equals(text.strip())) {
        return key;
      }
    }
    throw new IllegalArgumentException("not a public key as in audit.pub");
  }

  static byte[] point(java.security.PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  String text() {
    String hash = HexFormat.of().formatHex(hash());
    return name + "+" + hash + "+" + Base64.getEncoder().encodeToString(typed());
  }

  /** The four bytes by which a signature names its key. */
  byte[] hash() {
    MessageDigest sha = Merkle.sha256();
    sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(sha.digest(typed()), 4);
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + point.length).put(ED25519).put(point).array();
  }

  boolean verifies(byte[] text, byte[] signed) {
    try {
      byte[] encoded =
          ByteBuffer.allocate(X509_HEAD.length + point.length).put(X509_HEAD).put(point).array();
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
