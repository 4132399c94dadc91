package io.glidepath.authoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are fit to be published and wait for a second person.
 *
 * @param no counts from 1; a newer proposal takes the place of an older one
 */
public record Proposal(
    long no,
    String revision,
    String by,
    @Nullable String why,
    Instant at,
    List<FileChange> changes) {

  public Proposal {
    changes = List.copyOf(changes);
  }
}
