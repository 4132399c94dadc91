package io.glidepath.review;

import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One revision of the rules, as far as it is needed to say why. Thread-safe. */
public interface Reasoner {
  /** SHA-256 of the files, in hex. */
  String revision();

  /** The phrases that its rules speak of. */
  Phrases phrases();

  /** The rules about the live interaction that are at work, live or in the shadow, by id. */
  List<RuleName> rules();

  /** A rule in any status; empty if this revision does not have it. */
  Optional<RuleName> rule(String id);

  /**
   * Each condition of a rule against the story. The rule is one of this revision.
   *
   * @param change whether to look for a setting that would have let it hold, which takes longer
   * @param language of the conditions and of what is said of them
   */
  Reasons why(String rule, Story story, boolean change, String language);

  /**
   * The words that a rule says in a language; empty if this revision does not have it.
   *
   * @param story where slots are filled from; null leaves those of the story empty
   */
  Optional<SpokenWords> words(String rule, @Nullable Story story, String language);
}
