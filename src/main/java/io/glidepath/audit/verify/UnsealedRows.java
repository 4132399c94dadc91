package io.glidepath.audit.verify;

import io.glidepath.log.seal.LoggedRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that no seal holds: those that are simply new, and those that somebody slipped in. */
final class UnsealedRows {
  private final RowCheck check;
  private final Tamperings findings;
  private final long sealedUntil;
  private final long end;
  private long fresh;
  private @Nullable Instant oldest;

  /**
   * Transactions below {@code sealedUntil} are all sealed; those from {@code end} on have not
   * happened yet.
   */
  UnsealedRows(RowCheck check, Tamperings findings, long sealedUntil, long end) {
    this.check = check;
    this.findings = findings;
    this.sealedUntil = sealedUntil;
    this.end = end;
  }

  void add(LoggedRow row) {
    boolean ours = check.isOurs(row, check.leaf(row));
    if (!ours) {
      found(Tampering.Kind.ROW_INSERTED, row, "was not written by Glidepath: it lacks the mark");
    } else if (row.xid() < sealedUntil || row.xid() >= end) {
      found(
          Tampering.Kind.ROW_INSERTED,
          row,
          "is in no seal, though its transaction says that it should be in one or cannot be");
    } else if (!check.columnsAgree(row)) {
      found(Tampering.Kind.ROW_EDITED, row, "was edited before it was sealed");
    } else {
      fresh++;
      Instant at = row.at();
      oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
    }
  }

  private void found(Tampering.Kind kind, LoggedRow row, String what) {
    findings.add(
        kind,
        null,
        List.of(row.id()),
        "Row %d of table %s %s.".formatted(row.id(), row.table().word(), what));
  }

  /** How many are as they should be, and wait for their seal. */
  long fresh() {
    return fresh;
  }

  /** When the oldest of these was decided or done, null if there are none. */
  @Nullable Instant oldest() {
    return oldest;
  }
}
