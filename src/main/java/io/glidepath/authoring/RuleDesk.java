package io.glidepath.authoring;

import io.glidepath.advice.Rulebook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where leads change rules while they run. The working copy is the files on disk with the saved
 * drafts laid over them. Stages fail with {@link Refused} if something stands in the way, and with
 * {@link io.glidepath.journal.Journal.Unavailable} if the store is away. Thread-safe.
 */
public interface RuleDesk {
  /** What is live and what is being worked on. */
  record Overview(
      Publication live,
      boolean secondPerson,
      List<RuleFile> files,
      List<Draft> drafts,
      @Nullable Proposal proposal,
      @Nullable Trouble trouble) {}

  /** A change on disk that is not live, because of these findings or failed scenarios. */
  record Trouble(Instant at, List<Finding> findings) {}

  /** A text as it stands; {@code draft} if it is one. */
  record Text(String path, String text, @Nullable Draft draft) {
    public String hash() {
      return Hash.of(text);
    }
  }

  /**
   * A text to be saved.
   *
   * @param text null to take the file away
   * @param expected the hash of the text that was edited; empty for a new file; null if it is not
   *     said, which is refused when another lead has a draft of the file
   */
  record Edit(String path, @Nullable String text, @Nullable String expected, String by) {}

  /**
   * What is to be checked.
   *
   * @param unsaved texts over the working copy; a null text takes a file away
   * @param scenarios whether to play them as well
   * @param read the paths of cards to tell how they were understood
   * @param language what is told of them is told in this language
   */
  record Check(
      Map<String, @Nullable String> unsaved,
      boolean scenarios,
      Collection<String> read,
      String language) {}

  /** What a check found; {@code scenarios} if they were to be played and could be. */
  record Checked(
      List<Finding> findings, @Nullable ScenarioReport scenarios, List<UnderstoodCard> readings) {
    public boolean isClean() {
      return findings.isEmpty();
    }
  }

  /** Published, or waiting for a second person, or neither because nothing had changed. */
  record Outcome(Publication live, @Nullable Proposal proposal, boolean changed) {}

  /** Whether another lead has to approve what one publishes or rolls back. */
  boolean secondPerson();

  CompletionStage<Overview> overview();

  /** A file of the working copy, or of a published revision, or of the live one. */
  CompletionStage<Optional<Text>> text(String path, @Nullable String revision);

  CompletionStage<Text> save(Edit edit);

  /** Drops drafts, all if there are no paths, and tells which. */
  CompletionStage<List<String>> discard(Collection<String> paths);

  CompletionStage<Checked> check(Check check);

  /** All that a card may be written with in a language: en, fr or es. */
  CompletionStage<SentenceBook> sentences(String language);

  /** Makes the working copy live, with unsaved texts over it. */
  CompletionStage<Outcome> publish(
      String by, @Nullable String why, Map<String, @Nullable String> unsaved);

  CompletionStage<Outcome> approve(long proposal, String by);

  CompletionStage<Proposal> reject(long proposal, String by, @Nullable String why);

  /**
   * Makes live what was live before.
   *
   * @param to a publication's number or a revision; null for the one before the live one
   */
  CompletionStage<Outcome> rollback(@Nullable String to, String by, @Nullable String why);

  /** The newest publications of a number below {@code before}, newest first. */
  CompletionStage<List<Publication>> publications(@Nullable Long before, int limit);

  /** The working copy as a rulebook, with unsaved texts over it. */
  CompletionStage<Rulebook> candidate(Map<String, @Nullable String> unsaved);
}
