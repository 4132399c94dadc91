package io.glidepath.review;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the review of an interaction is.
 *
 * @param reviewers how many people reviewed it
 * @param mine whether the one who asks is among them
 * @param paired whether two are asked, blind
 * @param given who is to hear it; null if nobody was named
 */
public record ReviewStanding(long reviewers, boolean mine, boolean paired, @Nullable Given given) {
  /** Nobody has it, and nobody reviewed it. */
  public static final ReviewStanding FRESH = new ReviewStanding(0, false, false, null);

  /** That somebody is to hear it. */
  public record Given(String reviewer, String by, Instant at, boolean heard) {}

  /** The lower-case name is the wire name. */
  public enum State {
    OPEN,
    ASSIGNED,
    DONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Assigned until that person reviewed it; done once as many reviewed it as are asked. */
  public State state() {
    if (given != null && !given.heard()) {
      return State.ASSIGNED;
    }
    return reviewers >= (paired ? 2 : 1) ? State.DONE : State.OPEN;
  }

  /** Who has it and has not heard it yet; null if nobody has. */
  public @Nullable String assignee() {
    return given == null || given.heard() ? null : given.reviewer();
  }
}
