package io.glidepath.kpi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A KPI setting that works against low effort.
 *
 * @param kpi the setting's id, {@code quality-form}, or {@code kpis} for all settings together
 * @param title what the card that flags it is called
 * @param language the language of the texts
 * @param severity info, warn or high
 * @param why what is wrong with the setting
 * @param effect what it does to the customer's effort
 * @param fix what to set instead, as a settings file: whole settings, in place of the flagged one
 *     or beside it
 * @param counterMetric what to watch beside it
 * @param evidence the published source
 * @param item the text of the item that is flagged, of the quality form
 * @param fixDiff the fix as a unified diff of the settings file, of this flag alone; null if the
 *     settings come from no file, or if what the fix adds is there
 * @param observed what the center's own contacts show; empty without a store that has them
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
    @Nullable String evidence,
    @Nullable String item,
    @Nullable String fixDiff,
    List<Observed> observed) {

  /** The same with what the center's own contacts show. */
  public Flag with(List<Observed> found) {
    return new Flag(
        kpi,
        rule,
        title,
        language,
        severity,
        why,
        effect,
        fix,
        counterMetric,
        evidence,
        item,
        fixDiff,
        List.copyOf(found));
  }
}
