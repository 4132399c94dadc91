package io.glidepath.authoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store's side of authoring: what was published, with every text, and what is being worked on.
 * Publications are only ever added. Blocks; throws {@link io.glidepath.journal.Journal.Unavailable}
 * if the store cannot be reached. Thread-safe.
 */
public interface RuleHistory {
  /**
   * Records a change of what is live, numbers it, and drops the drafts that went into it; all or
   * nothing.
   *
   * @param entry its {@code no} is not read
   */
  Publication add(Publication entry, RuleTexts texts, Collection<String> drafts);

  /** The newest publications of a number below {@code before}, newest first. */
  List<Publication> publications(@Nullable Long before, int limit);

  /** The rule files that a published or proposed revision consists of. */
  Optional<RuleTexts> texts(String revision);

  /** All drafts, in order of their paths. */
  List<Draft> drafts();

  /** Keeps a draft in the place of the one of the same path. */
  void keep(Draft draft);

  void drop(Collection<String> paths);

  /** Makes a proposal, numbers it, and takes any earlier one back. */
  Proposal propose(Proposal entry, RuleTexts texts);

  /** The proposal that waits. */
  Optional<Proposal> proposal();

  /** Ends the wait of a proposal; false if it waits no more. */
  boolean settle(long no, String by, boolean approved, @Nullable String why);
}
