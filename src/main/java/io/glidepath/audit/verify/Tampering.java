package io.glidepath.audit.verify;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was sealed.
 *
 * @param seal where, null if no single seal can be named
 * @param ids the rows it is about, the first of them if they are many
 */
public record Tampering(Kind kind, @Nullable Long seal, List<Long> ids, String text) {

  public enum Kind {
    ROW_EDITED,
    ROW_MISSING,
    ROW_INSERTED,
    ROW_COPIED,
    ROWS_SWAPPED,
    SEAL_FORGED,
    SEALS_MISSING,
    HISTORY_REWRITTEN,
    LOG_BEHIND,
    CHECKPOINT_FORGED,
    PUBLICATION_EDITED,
    DECISION_DIFFERS,
    EVENT_MISSING;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
