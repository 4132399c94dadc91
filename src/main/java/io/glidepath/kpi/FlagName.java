package io.glidepath.kpi;

import org.jspecify.annotations.Nullable;

/**
 * Which flag is meant.
 *
 * @param kpi the setting's id, {@code quality-form}, or {@code kpis} for all settings together
 * @param item the text of the item of the quality form
 */
public record FlagName(String rule, String kpi, @Nullable String item) {}
