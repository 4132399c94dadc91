package io.glidepath.authoring;

import io.glidepath.advice.Rulebook;
import io.glidepath.kpi.Guard;
import java.util.List;
import java.util.Optional;

/** Rules that may become live: what they are, and whether they do what their scenarios say. */
public interface RuleCandidate {
  List<Finding> findings();

  /** Empty if a finding is an error. */
  Optional<Loaded> loaded();

  /** Rules that can be used. */
  record Loaded(Rulebook rulebook, Guard guard) {}

  /** Plays the scenarios beside the rules; only for rules that can be used. */
  ScenarioReport play();
}
