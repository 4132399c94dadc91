package io.glidepath.kpi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads KPI settings and flags those that work against low effort, in a reader's language. */
public interface Guard {
  List<Flag> check(KpiSettings settings, String language);

  /**
   * Writes what flags say to set instead into the text of the settings, one after another, until no
   * flag is left that a fix can take away; a fix that would bring new faults is left out.
   *
   * @param rules whose flags to fix; none for all flags but those that are only hints
   * @throws IllegalArgumentException if one of them is no card about KPI settings
   */
  FixedSettings fix(KpiSettings settings, String language, Set<String> rules);

  /** Writes the fix of one flag alone; empty if there is no such flag, or no such fix for it. */
  Optional<FixedSettings> fix(KpiSettings settings, String language, FlagName flag);
}
