package io.glidepath.audit;

import io.glidepath.advice.EventReader;
import io.glidepath.advice.Journal;
import io.glidepath.advice.LogFormat;
import io.glidepath.advice.Records;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleLoader;
import io.glidepath.suggestion.AttentionLimits;
import java.time.Duration;

/**
 * What decisions are recomputed with.
 *
 * @param history how far back a customer's other interactions count
 */
public record ReplayParts(
    Journal journal,
    Records records,
    EventReader reader,
    LogFormat format,
    RuleHistory rules,
    RuleLoader loader,
    AttentionLimits limits,
    Duration history) {}
