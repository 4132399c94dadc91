package io.glidepath.audit;

import io.glidepath.log.seal.Leaf;
import io.glidepath.log.seal.Seal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a seal follows from its rows and the seal before it. */
public final class Chain {
  private static final byte SEAL = 2;

  private Chain() {}

  static Seal seal(@Nullable Seal before, List<Leaf> leaves, long xidUntil, Instant now) {
    long no = before == null ? 1 : before.no() + 1;
    byte[] prev = before == null ? new byte[Merkle.HASH] : before.h();
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    ByteBuffer hashes = ByteBuffer.allocate(leaves.size() * Merkle.HASH);
    leaves.forEach(leaf -> hashes.put(leaf.hash()));
    byte[] root = Merkle.root(hashes.array());
    long[] ids = leaves.stream().mapToLong(Leaf::id).toArray();
    byte[] h = hash(prev, no, at, ids.length, root);
    return new Seal(no, at, xidUntil, ids, hashes.array(), root, prev, h);
  }

  /** sha256(0x02 ‖ prev ‖ no ‖ microseconds since 1970 ‖ n ‖ root), numbers as 8 bytes. */
  public static byte[] hash(byte[] prev, long no, Instant at, int n, byte[] root) {
    MessageDigest sha = Merkle.sha256();
    sha.update(SEAL);
    sha.update(prev);
    sha.update(number(no));
    sha.update(number(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    sha.update(number(n));
    return sha.digest(root);
  }

  public static byte[] hash(Seal seal) {
    return hash(seal.prev(), seal.no(), seal.at(), seal.ids().length, seal.root());
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
