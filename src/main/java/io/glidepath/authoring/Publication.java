package io.glidepath.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One change of what is live: the record of who, what, why and when.
 *
 * @param no from 1, without a gap
 * @param revision the rulebook that became live, by its hash
 * @param by who did it; {@code disk} for files that were changed beside the server
 * @param approvedBy the second person, where one is asked for
 */
public record Publication(
    long no,
    String revision,
    Kind kind,
    String by,
    @Nullable String approvedBy,
    @Nullable String why,
    Instant at,
    List<FileChange> changes) {

  /** What brought the change about. */
  public enum Kind {
    /** The server started with rules that it had not served before. */
    START,
    PUBLISH,
    ROLLBACK,
    /** Files were changed on disk. */
    DISK;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Publication {
    changes = List.copyOf(changes);
  }
}
