package io.glidepath.kpi;

import org.jspecify.annotations.Nullable;

/**
 * A KPI setting that works against low effort.
 *
 * @param kpi the setting's id, or {@code quality-form}
 * @param title what the card that flags it is called
 * @param language the language of the texts
 * @param severity info, warn or high
 * @param why what is wrong with the setting
 * @param effect what it does to the customer's effort
 * @param fix what to set instead, as YAML
 * @param counterMetric what to watch beside it
 * @param evidence the published source
 */
public record Flag(
    String kpi,
    String rule,
    String title,
    String language,
    String severity,
    String why,
    String effect,
    String fix,
    @Nullable String counterMetric,
    @Nullable String evidence) {}
