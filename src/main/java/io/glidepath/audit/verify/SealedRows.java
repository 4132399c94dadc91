package io.glidepath.audit.verify;

import io.glidepath.audit.Merkle;
import io.glidepath.log.seal.LoggedRow;
import io.glidepath.log.seal.Seal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, for each seal, the rows that it holds. Rows come in the order of ids and seals in the
 * order of commits, which is nearly the same: so only the rows that are out of order wait in
 * memory, and at the end those that no seal holds.
 */
final class SealedRows {
  private final RowStream rows;
  private final RowCheck check;
  private final Tamperings findings;
  private final long prunedBefore;
  private final Map<Long, LoggedRow> waiting = new HashMap<>();
  private long verified;
  private long pruned;

  /** Rows with ids below {@code prunedBefore} may be gone by retention; their hashes stay. */
  SealedRows(RowStream rows, RowCheck check, Tamperings findings, long prunedBefore) {
    this.rows = rows;
    this.check = check;
    this.findings = findings;
    this.prunedBefore = prunedBefore;
  }

  /** One seal's leaves by id, and which of them a row was found for. */
  private static final class Leaves {
    final Seal seal;
    final boolean[] met;
    final Map<Long, byte[]> wrong = new LinkedHashMap<>();
    private final long[] sorted;
    private final int[] places;

    Leaves(Seal seal) {
      this.seal = seal;
      long[] ids = seal.ids();
      met = new boolean[ids.length];
      sorted = ids.clone();
      Arrays.sort(sorted);
      places = new int[ids.length];
      for (int i = 0; i < ids.length; i++) {
        places[Arrays.binarySearch(sorted, ids[i])] = i;
      }
    }

    long most() {
      return sorted.length == 0 ? Long.MIN_VALUE : sorted[sorted.length - 1];
    }

    /** Where the row is among the leaves, negative if it is not there. */
    int place(long id) {
      int found = Arrays.binarySearch(sorted, id);
      return found < 0 ? found : places[found];
    }

    byte[] hash(int place) {
      return Arrays.copyOfRange(seal.hashes(), place * Merkle.HASH, (place + 1) * Merkle.HASH);
    }
  }

  void add(Seal seal) {
    Leaves leaves = new Leaves(seal);
    long most = leaves.most();
    for (LoggedRow row = rows.next(most); row != null; row = rows.next(most)) {
      int place = leaves.place(row.id());
      if (place < 0) {
        await(row);
      } else {
        meet(leaves, place, row);
      }
    }
    List<Long> missing = new ArrayList<>();
    for (int place = 0; place < leaves.met.length; place++) {
      if (!leaves.met[place]) {
        long id = seal.ids()[place];
        LoggedRow late = waiting.remove(id);
        if (late != null) {
          meet(leaves, place, late);
        } else if (id < prunedBefore) {
          pruned++;
        } else {
          missing.add(id);
        }
      }
    }
    tellMissing(seal, missing);
    tellSwapped(leaves);
  }

  private void meet(Leaves leaves, int place, LoggedRow row) {
    if (leaves.met[place]) {
      copied(row);
      return;
    }
    leaves.met[place] = true;
    verified++;
    byte[] leaf = check.leaf(row);
    String wrong = check.wrong(row, leaf, leaves.hash(place));
    if (wrong != null) {
      leaves.wrong.put(row.id(), leaf);
      findings.add(
          Tampering.Kind.ROW_EDITED,
          leaves.seal.no(),
          List.of(row.id()),
          "Row %d of table %s was edited: %s.".formatted(row.id(), row.table().word(), wrong));
    }
  }

  private void await(LoggedRow row) {
    if (waiting.putIfAbsent(row.id(), row) != null) {
      copied(row);
    }
  }

  private void copied(LoggedRow row) {
    findings.add(
        Tampering.Kind.ROW_COPIED,
        null,
        List.of(row.id()),
        "Row %d of table %s is there more than once.".formatted(row.id(), row.table().word()));
  }

  private void tellMissing(Seal seal, List<Long> missing) {
    if (!missing.isEmpty()) {
      findings.add(
          Tampering.Kind.ROW_MISSING,
          seal.no(),
          missing,
          "Of seal %d, %s %s deleted."
              .formatted(
                  seal.no(), Tamperings.rows(missing), missing.size() == 1 ? "was" : "were"));
    }
  }

  /** Rows of the seal that bear each other's content. */
  private void tellSwapped(Leaves leaves) {
    leaves.wrong.forEach(
        (id, leaf) -> {
          for (int place = 0; place < leaves.met.length; place++) {
            long owner = leaves.seal.ids()[place];
            if (owner != id && Arrays.equals(leaf, leaves.hash(place))) {
              findings.add(
                  Tampering.Kind.ROWS_SWAPPED,
                  leaves.seal.no(),
                  List.of(id, owner),
                  "Row %d has the content that was sealed as row %d.".formatted(id, owner));
            }
          }
        });
  }

  /** The rows that no seal holds. */
  Collection<LoggedRow> rest() {
    for (LoggedRow row = rows.next(Long.MAX_VALUE); row != null; row = rows.next(Long.MAX_VALUE)) {
      await(row);
    }
    return waiting.values();
  }

  long verified() {
    return verified;
  }

  long pruned() {
    return pruned;
  }
}
