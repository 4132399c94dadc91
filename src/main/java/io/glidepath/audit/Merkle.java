package io.glidepath.audit;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Merkle trees as RFC 6962 hashes them: a leaf after a zero byte, a node after a one, and a node's
 * left side holding the largest power of two of leaves that leaves something for the right.
 */
public final class Merkle {
  public static final int HASH = 32;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Merkle() {}

  public static byte[] leaf(byte[] content) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return sha.digest(content);
  }

  /** The root over leaf hashes of 32 bytes each, at least one; works level by level, upwards. */
  public static byte[] root(byte[] leaves) {
    MessageDigest sha = sha256();
    byte[] level = leaves.clone();
    int size = level.length / HASH;
    while (size > 1) {
      for (int i = 0; i < size / 2; i++) {
        node(sha, level, i);
      }
      if (size % 2 == 1) {
        System.arraycopy(level, (size - 1) * HASH, level, size / 2 * HASH, HASH);
      }
      size = (size + 1) / 2;
    }
    return Arrays.copyOf(level, HASH);
  }

  /** The hashes beside the way from a leaf to the root, from the bottom up. */
  static List<byte[]> path(byte[] leaves, int index) {
    MessageDigest sha = sha256();
    List<byte[]> path = new ArrayList<>();
    byte[] level = leaves.clone();
    int size = level.length / HASH;
    for (int at = index; size > 1; at /= 2) {
      if ((at ^ 1) < size) {
        path.add(Arrays.copyOfRange(level, (at ^ 1) * HASH, ((at ^ 1) + 1) * HASH));
      }
      for (int i = 0; i < size / 2; i++) {
        node(sha, level, i);
      }
      if (size % 2 == 1) {
        System.arraycopy(level, (size - 1) * HASH, level, size / 2 * HASH, HASH);
      }
      size = (size + 1) / 2;
    }
    return path;
  }

  /** Puts the hash over two neighbours where the level above has it. */
  private static void node(MessageDigest sha, byte[] level, int index) {
    sha.update(NODE);
    sha.update(level, 2 * index * HASH, 2 * HASH);
    try {
      sha.digest(level, index * HASH, HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 is longer than it is", e);
    }
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java without SHA-256", e);
    }
  }
}
