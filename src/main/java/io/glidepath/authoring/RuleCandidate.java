package io.glidepath.authoring;

import io.glidepath.advice.Rulebook;
import io.glidepath.kpi.Guard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that may become live: what they are, and whether they do what their scenarios say. */
public interface RuleCandidate {
  List<Finding> findings();

  /** Empty if a finding is an error. */
  Optional<Loaded> loaded();

  /** Rules that can be used. */
  record Loaded(Rulebook rulebook, Guard guard) {}

  /** Plays the scenarios beside the rules; only for rules that can be used. */
  default ScenarioReport play() {
    return play(Set.of());
  }

  /**
   * The same, but those of the rules at these paths first; if any of them fails, the others are not
   * played.
   */
  ScenarioReport play(Set<String> paths);
}
