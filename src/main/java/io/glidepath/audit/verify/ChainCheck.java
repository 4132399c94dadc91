package io.glidepath.audit.verify;

import io.glidepath.audit.Chain;
import io.glidepath.audit.Merkle;
import io.glidepath.log.seal.Seal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether each seal follows from its own rows' hashes and from the seal before it. */
final class ChainCheck {
  private final Tamperings findings;
  private @Nullable Seal before;
  private long expected;
  private final boolean whole;

  /** {@code first} is the number of the first seal that is looked at. */
  ChainCheck(Tamperings findings, long first) {
    this.findings = findings;
    expected = first;
    whole = first == 1;
  }

  /** Returns whether the seal's list of rows can be relied upon. */
  boolean add(Seal seal) {
    if (seal.no() != expected) {
      missing(seal);
    }
    boolean sound = isSound(seal);
    if (!sound) {
      findings.add(
          Tampering.Kind.SEAL_FORGED,
          seal.no(),
          "Seal " + seal.no() + " was changed: its own root or hash does not follow from it.");
    }
    byte[] prev = before == null ? whole ? new byte[Merkle.HASH] : seal.prev() : before.h();
    if (seal.no() == expected && !Arrays.equals(prev, seal.prev())) {
      findings.add(
          Tampering.Kind.SEAL_FORGED,
          seal.no(),
          "Seal %d is not chained to the one before it.".formatted(seal.no()));
    }
    before = seal;
    expected = seal.no() + 1;
    return sound;
  }

  private static boolean isSound(Seal seal) {
    int n = seal.ids().length;
    return n > 0
        && seal.hashes().length == n * Merkle.HASH
        && Arrays.equals(Merkle.root(seal.hashes()), seal.root())
        && Arrays.equals(Chain.hash(seal), seal.h());
  }

  private void missing(Seal seal) {
    String which =
        seal.no() - expected == 1
            ? "Seal " + expected + " is"
            : "Seals %d to %d are".formatted(expected, seal.no() - 1);
    findings.add(Tampering.Kind.SEALS_MISSING, expected, which + " gone.");
  }

  @Nullable Seal last() {
    return before;
  }
}
