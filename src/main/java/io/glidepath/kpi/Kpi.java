package io.glidepath.kpi;

import org.jspecify.annotations.Nullable;

/**
 * One KPI setting of the center, as {@code config/kpis.yaml} states it. Absent texts are empty,
 * absent numbers NaN, so that rules need no null checks.
 *
 * @param measures the field's word, such as {@code handle-time} or {@code csat}
 * @param scope agent, team or center
 * @param use incentive, target, ranking, benchmark or alarm
 */
public record Kpi(
    String id,
    String name,
    String measures,
    @Nullable Target target,
    String scope,
    String use,
    double windowDays,
    @Nullable SurveyPlan survey,
    java.util.Map<String, String> more) {

  /** {@code op} is one of {@code <= >= < > =}; durations have unit {@code s}. */
  public record Target(String op, double value, String unit) {}

  /** {@code when}, {@code channel}, {@code sample} as written; {@code delaySeconds} of the plan. */
  public record SurveyPlan(
      String when, String channel, double delaySeconds, String sample, boolean whileOpen) {}

  /** Whether agents are judged or paid by it, one by one. */
  public boolean pressesAgents() {
    return scope.equals("agent") && !use.equals("benchmark") && !use.equals("alarm");
  }
}
