package io.glidepath.authoring;

import io.glidepath.log.Act;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /** The same under its number. */
  public Publication numbered(long number) {
    return new Publication(number, revision, kind, by, approvedBy, why, at, changes);
  }

  /** The act that stands for it on the log: of the texts and of the reason only the hashes. */
  public Act act(RuleTexts texts) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("no", Long.toString(no));
    detail.put("revision", revision);
    detail.put("kind", kind.word());
    detail.put("texts", texts.digest());
    if (approvedBy != null) {
      detail.put("approvedBy", approvedBy);
    }
    if (why != null) {
      detail.put("why", Hash.of(why));
    }
    String changed =
        changes.stream()
            .map(change -> change.kind().word() + " " + change.path())
            .collect(Collectors.joining("\n"));
    detail.put("changes", Hash.of(changed));
    return new Act(Act.Kind.PUBLISHED, by, at, null, detail);
  }

  public Publication {
    changes = List.copyOf(changes);
  }
}
