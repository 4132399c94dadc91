package io.glidepath.audit.verify;

import io.glidepath.audit.PublicKey;
import io.glidepath.audit.SignedNote;
import io.glidepath.log.seal.Seal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the chain is the one that the checkpoints speak of. A note counts if its signature is
 * right; the signature of a note that agrees is looked at only if it is the newest of its source,
 * for through the chain it speaks for all before it.
 */
final class CheckpointCheck {
  private final Tamperings findings;
  private final PublicKey key;
  private final Map<Long, List<Told>> bySeal = new HashMap<>();
  private final List<Told> newest = new ArrayList<>();
  private long agreed;
  private long notes;

  /** A note, and where it was found. */
  private record Told(SignedNote note, String source) {}

  CheckpointCheck(Tamperings findings, PublicKey key) {
    this.findings = findings;
    this.key = key;
  }

  /** Takes the notes of one source, oldest first. */
  void add(String source, List<String> texts) {
    Told last = null;
    for (String text : texts) {
      try {
        last = new Told(SignedNote.parse(text), source);
        bySeal.computeIfAbsent(last.note().no(), no -> new ArrayList<>(1)).add(last);
        notes++;
      } catch (IllegalArgumentException e) {
        forged(source, "holds a text that is " + e.getMessage());
      }
    }
    if (last != null) {
      newest.add(last);
    }
  }

  /** Compares a seal with what was signed of it. */
  void add(Seal seal) {
    List<Told> told = bySeal.remove(seal.no());
    if (told == null) {
      return;
    }
    for (Told each : told) {
      boolean agrees = Arrays.equals(each.note().h(), seal.h());
      boolean telling = !agrees || newest.contains(each);
      if (telling && !each.note().isSignedBy(key)) {
        forged(each.source(), "of seal " + seal.no() + " is not signed by " + key.name());
      } else if (agrees) {
        agreed = seal.no();
      } else {
        findings.add(
            Tampering.Kind.HISTORY_REWRITTEN,
            seal.no(),
            "Seal %d is not the one that the checkpoint in %s signed: seals %d to %d were rewritten."
                .formatted(seal.no(), each.source(), agreed + 1, seal.no()));
      }
    }
  }

  /** Tells of checkpoints whose seals are not there. */
  void end(long last) {
    Map<String, Long> behind = new HashMap<>();
    bySeal.forEach(
        (no, told) -> {
          for (Told each : told) {
            if (no > last && !each.note().isSignedBy(key)) {
              forged(each.source(), "of seal " + no + " is not signed by " + key.name());
            } else if (no > last) {
              behind.merge(each.source(), no, Math::max);
            }
          }
        });
    behind.forEach(
        (source, no) ->
            findings.add(
                Tampering.Kind.LOG_BEHIND,
                last + 1,
                "The log ends at seal %d, but %s has a signed checkpoint of seal %d: its end was cut off, or an older copy was put in its place."
                    .formatted(last, source, no)));
  }

  private void forged(String source, String what) {
    findings.add(
        Tampering.Kind.CHECKPOINT_FORGED, null, "A checkpoint in %s %s.".formatted(source, what));
  }

  /** The newest seal that a checkpoint agrees with. */
  long agreed() {
    return agreed;
  }

  long notes() {
    return notes;
  }
}
