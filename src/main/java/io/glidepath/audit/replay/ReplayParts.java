package io.glidepath.audit.replay;

import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal;
import io.glidepath.log.Configurations;
import io.glidepath.log.LogFormat;
import io.glidepath.log.Records;
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
    BiFunction<String, RuleTexts, RuleCandidate> loader,
    Configurations configurations) {}
