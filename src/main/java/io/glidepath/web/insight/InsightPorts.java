package io.glidepath.web.insight;

import io.glidepath.advice.Rulebook;
import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.IssueSettings;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What insight is read from.
 *
 * @param rulebook the live one, which names the causes that rules charge
 */
public record InsightPorts(
    IssueCounts counts, IssueSettings settings, Supplier<Rulebook> rulebook, Clock clock) {}
