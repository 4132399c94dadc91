package io.glidepath.lane;

import io.glidepath.advice.Agents;
import io.glidepath.advice.Desk;
import io.glidepath.advice.EventReader;
import io.glidepath.advice.Journal;
import io.glidepath.advice.Rulebook;
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
