package io.glidepath.audit;

import io.glidepath.advice.Configurations;
import io.glidepath.advice.EventReader;
import io.glidepath.advice.Journal;
import io.glidepath.advice.LogFormat;
import io.glidepath.advice.Records;
import io.glidepath.authoring.Candidate;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import java.util.function.BiFunction;

/**
 * What decisions are recomputed with.
 *
 * @param loader makes the texts of a revision into rules
 */
public record ReplayParts(
    Journal journal,
    Records records,
    EventReader reader,
    LogFormat format,
    RuleHistory rules,
    BiFunction<String, RuleTexts, Candidate> loader,
    Configurations configurations) {}
