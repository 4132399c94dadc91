package io.glidepath.web.insight;

import io.glidepath.advice.Rulebook;
import io.glidepath.insight.AnswerCounts;
import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.IssueSettings;
import io.glidepath.insight.OutcomeCounts;
import io.glidepath.insight.RuleCounts;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What insight is read from.
 *
 * @param kept for how long contacts are kept one by one; later ones meet no outcome any more
 * @param rulebook the live one, which names the causes that rules charge
 * @param listening what posts hear and what is met on journeys
 */
public record InsightPorts(
    IssueCounts counts,
    OutcomeCounts outcomes,
    AnswerCounts answers,
    RuleCounts rules,
    Duration kept,
    IssueSettings settings,
    Supplier<Rulebook> rulebook,
    ListeningPorts listening,
    Clock clock) {}
