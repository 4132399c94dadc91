package io.glidepath.lane;

import io.glidepath.advice.Agents;
import io.glidepath.advice.Rulebook;
import io.glidepath.journal.Desk;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal;
import io.glidepath.suggestion.AttentionLimits;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What every lane works with.
 *
 * @param clock the machine's clock, for stamps and alarms
 * @param ticks milliseconds of a clock that no one sets, for how long something waits
 */
public record LaneParts(
    Rulebook rulebook,
    AttentionLimits limits,
    Agents agents,
    Journal journal,
    EventReader reader,
    Desk desk,
    Clock clock,
    LongSupplier ticks) {}
