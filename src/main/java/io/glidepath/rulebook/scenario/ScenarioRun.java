package io.glidepath.rulebook.scenario;

import java.util.List;

/**
 * What came of playing all scenarios.
 *
 * @param unproven the cards whose scenarios would all pass without them
 */
public record ScenarioRun(List<ScenarioResult> results, Coverage coverage, List<String> unproven) {

  /** Whether a scenario failed that is not known to. */
  public boolean hasFailures() {
    return results.stream().anyMatch(ScenarioResult::isFailure);
  }
}
