package io.glidepath.rulebook;

import io.glidepath.authoring.RuleTexts;
import io.glidepath.kpi.KpiSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Reads recorded revisions with the KPI settings that they were made with, for a revision's name
 * follows from both. Thread-safe.
 */
public final class RevisionReader {
  private final RuleReader today;
  private final List<KpiSettings> earlier;
  private final Map<KpiSettings, RuleReader> readings = new ConcurrentHashMap<>();

  /** {@code kpis} are the settings that ever held, as they were written. */
  public RevisionReader(RuleReader today, Collection<String> kpis) {
    this.today = today;
    earlier = kpis.stream().flatMap(RevisionReader::read).toList();
  }

  private static Stream<KpiSettings> read(String kpis) {
    try {
      return Stream.of(kpis.isEmpty() ? KpiSettings.NONE : new KpiFile().read(kpis));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /** How to read these texts so that they come to the revision; as today if none does. */
  public RuleReader of(String revision, RuleTexts texts) {
    return Stream.concat(Stream.of(today.kpis()), earlier.stream())
        .filter(kpis -> RulebookFiles.comesTo(revision, texts, kpis))
        .findFirst()
        .filter(kpis -> !kpis.equals(today.kpis()))
        .map(kpis -> readings.computeIfAbsent(kpis, each -> today.beside(each)))
        .orElse(today);
  }
}
