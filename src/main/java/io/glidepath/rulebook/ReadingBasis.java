package io.glidepath.rulebook;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.ReadingCache;

/**
 * What rule files are read with. Reading again with the same basis is quick where files are as they
 * were.
 *
 * @param kpis the center's settings, which rules may speak of
 * @param kept what was understood before
 */
public record ReadingBasis(KpiSettings kpis, ReadingCache kept) {
  /** A basis on which nothing was read yet. */
  public ReadingBasis(KpiSettings kpis) {
    this(kpis, new ReadingCache());
  }
}
