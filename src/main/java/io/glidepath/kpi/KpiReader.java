package io.glidepath.kpi;

/** Reads KPI settings in the form of {@code config/kpis.yaml}. Thread-safe. */
@FunctionalInterface
public interface KpiReader {
  /** Throws {@link IllegalArgumentException} saying what to write, and where. */
  KpiSettings read(String yaml);
}
