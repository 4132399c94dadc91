package io.glidepath.lane;

import io.glidepath.advice.Agents;
import io.glidepath.advice.Rulebook;
import io.glidepath.journal.Desk;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal;
import io.glidepath.suggestion.AttentionLimits;
import java.time.Clock;

/** What every lane works with. */
public record LaneParts(
    Rulebook rulebook,
    AttentionLimits limits,
    Agents agents,
    Journal journal,
    EventReader reader,
    Desk desk,
    Clock clock) {}
