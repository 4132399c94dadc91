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

  public boolean hasTarget() {
    return target != null;
  }

  /** The target's number, NaN if there is no target. */
  public double targetValue() {
    return target == null ? Double.NaN : target.value();
  }

  public boolean hasSurvey() {
    return survey != null;
  }

  /** When the survey is asked, such as {@code after-contact}; empty if there is no survey. */
  public String surveyWhen() {
    return survey == null ? "" : survey.when();
  }

  public String surveyChannel() {
    return survey == null ? "" : survey.channel();
  }

  public String surveySample() {
    return survey == null ? "" : survey.sample();
  }

  /** Whether the survey may be asked before the customer's issue is solved. */
  public boolean surveyWhileOpen() {
    return survey != null && survey.whileOpen();
  }

  /** A setting beyond the usual ones, such as {@code counted-by}; empty if it is not there. */
  public String more(String word) {
    return more.getOrDefault(word, "");
  }
}
