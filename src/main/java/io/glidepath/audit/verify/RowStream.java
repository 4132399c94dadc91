package io.glidepath.audit.verify;

import io.glidepath.log.seal.LoggedRow;
import io.glidepath.log.seal.SealedLog.Cursor;
import org.jspecify.annotations.Nullable;

/** The rows of both tables in one order of ids. */
final class RowStream {
  private final Cursor<LoggedRow> left;
  private final Cursor<LoggedRow> right;
  private @Nullable LoggedRow nextLeft;
  private @Nullable LoggedRow nextRight;

  RowStream(Cursor<LoggedRow> left, Cursor<LoggedRow> right) {
    this.left = left;
    this.right = right;
    nextLeft = left.next();
    nextRight = right.next();
  }

  /** The next row if its id is not above {@code most}, else null. */
  @Nullable LoggedRow next(long most) {
    LoggedRow one = nextLeft;
    LoggedRow other = nextRight;
    if (one != null && one.id() <= most && (other == null || one.id() <= other.id())) {
      nextLeft = left.next();
      return one;
    }
    if (other != null && other.id() <= most) {
      nextRight = right.next();
      return other;
    }
    return null;
  }
}
