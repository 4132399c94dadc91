package io.glidepath.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Merkle trees as RFC 6962 hashes them: a leaf after a zero byte, a node after a one. */
final class Merkle {
  private static final byte LEAF = 0;

  private Merkle() {}

  static byte[] leaf(byte[] content) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return sha.digest(content);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java without SHA-256", e);
    }
  }
}
