package io.glidepath.kpi;

import java.util.List;

/** Reads KPI settings and flags those that work against low effort, in a reader's language. */
@FunctionalInterface
public interface Guard {
  List<Flag> check(KpiSettings settings, String language);
}
