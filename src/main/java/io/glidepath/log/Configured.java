package io.glidepath.log;

import io.glidepath.suggestion.AttentionLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The settings that advice depends on, beside events and rules.
 *
 * @param history how far back a customer's other interactions count
 * @param kpis the center's KPI settings as JSON, empty without any
 */
public record Configured(AttentionLimits limits, Duration history, String kpis) {
  /** Above every priority: before the limit was recorded, nothing came beyond the others. */
  private static final int NOTHING_IS_URGENT = 1_001;

  /** The act that says that they hold from now on. */
  public Act act(Instant now) {
    return new Act(
        Act.Kind.CONFIGURED,
        "glidepath",
        now,
        null,
        Map.of(
            "urgentPriority", Integer.toString(limits.urgentPriority()),
            "shown", Integer.toString(limits.shown()),
            "perInteraction", Integer.toString(limits.perInteraction()),
            "perAgentHour", Integer.toString(limits.perAgentHour()),
            "veteranMonths", Integer.toString(limits.veteranMonths()),
            "veteranShown", Integer.toString(limits.veteranShown()),
            "veteranPriority", Integer.toString(limits.veteranPriority()),
            "history", history.toString(),
            "kpis", kpis));
  }

  /** Reads such an act. */
  public static Configured of(Act act) {
    Map<String, String> detail = act.detail();
    AttentionLimits limits =
        new AttentionLimits(
            number(detail, "shown"),
            number(detail, "perInteraction"),
            number(detail, "perAgentHour"),
            detail.containsKey("urgentPriority")
                ? number(detail, "urgentPriority")
                : NOTHING_IS_URGENT,
            number(detail, "veteranMonths"),
            number(detail, "veteranShown"),
            number(detail, "veteranPriority"));
    return new Configured(
        limits,
        Duration.parse(detail.getOrDefault("history", "")),
        detail.getOrDefault("kpis", ""));
  }

  private static int number(Map<String, String> detail, String name) {
    return Integer.parseInt(detail.getOrDefault(name, ""));
  }
}
