package io.glidepath.kpi;

import java.util.List;

/** Reads KPI settings and flags those that work against low effort. */
@FunctionalInterface
public interface Guard {
  List<Flag> check(KpiSettings settings);
}
