package io.glidepath.rulebook.scenario;

import io.glidepath.authoring.ScenarioReport;
import java.util.List;

/**
 * What came of playing all scenarios, and what they leave unseen.
 *
 * @param unproven the cards whose scenarios would all pass without them
 */
public record ScenarioRun(ScenarioReport report, Coverage coverage, List<String> unproven) {}
