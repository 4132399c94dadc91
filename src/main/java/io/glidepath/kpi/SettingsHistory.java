package io.glidepath.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps the changes that were made on the page, and those that wait. Thread-safe. */
public interface SettingsHistory {
  /** The latest first, at most so many. */
  CompletionStage<List<SettingsRevision>> latest(int most);

  /**
   * Keeps a revision under the next number if {@code write} succeeds, and nothing if it throws or
   * the revision cannot be kept.
   */
  CompletionStage<SettingsRevision> add(SettingsRevision revision, Runnable write);

  /**
   * A fix that waits for a second person.
   *
   * @param no 0 before it is kept
   * @param language of the fix, and of its diff
   */
  record Proposal(
      long no, Instant at, String by, String why, FlagName flag, String diff, String language) {
    public Proposal withNo(long number) {
      return new Proposal(number, at, by, why, flag, diff, language);
    }
  }

  /** Lets a fix wait, in place of the one that waits for the same flag. */
  CompletionStage<Proposal> propose(Proposal proposal);

  /** What waits, the last first. */
  CompletionStage<List<Proposal>> waiting();

  /** Ends the waiting; empty if nothing of that number waits. */
  CompletionStage<Optional<Proposal>> settle(long no, Settled settled);

  /** What became of a proposal, by whom, when and why. */
  record Settled(boolean approved, String by, Instant at, @Nullable String why) {}
}
