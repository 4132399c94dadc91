package io.glidepath.kpi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of the KPI settings that somebody made on the page.
 *
 * @param no counts from 1; 0 before it is kept
 * @param approvedBy the second person, where two make it
 * @param flag what it takes away
 * @param diff what it changed, as a unified diff
 * @param text the whole file after it
 */
public record SettingsRevision(
    long no,
    Instant at,
    String by,
    @Nullable String approvedBy,
    String why,
    FlagName flag,
    String diff,
    String text) {

  public SettingsRevision withNo(long number) {
    return new SettingsRevision(number, at, by, approvedBy, why, flag, diff, text);
  }
}
