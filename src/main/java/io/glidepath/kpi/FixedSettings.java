package io.glidepath.kpi;

/**
 * Settings with fixes written into them.
 *
 * @param settings what they are now, with their text
 * @param diff what differs from the text before, as a unified diff; empty if nothing does
 */
public record FixedSettings(KpiSettings settings, String diff) {}
