package io.glidepath.kpi;

import java.time.Instant;

/**
 * One change of the KPI settings that somebody made on the page.
 *
 * @param no counts from 1; 0 before it is kept
 * @param flag what it takes away
 * @param diff what it changed, as a unified diff
 * @param text the whole file after it
 */
public record SettingsRevision(
    long no, Instant at, String by, String why, FlagName flag, String diff, String text) {

  public SettingsRevision withNo(long number) {
    return new SettingsRevision(number, at, by, why, flag, diff, text);
  }
}
