package io.glidepath.web.insight;

import io.glidepath.authoring.RuleDesk;
import io.glidepath.web.http.Endpoint;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything that is read of insight, and the goals that are set from it. */
public final class InsightRoutes {
  private InsightRoutes() {}

  /** {@code redaction} takes out of reasons what is personal. */
  public static List<Endpoint> of(
      InsightPorts ports, RuleDesk rules, UnaryOperator<String> redaction, Clock clock) {
    return Stream.of(
            new IssueEndpoint(ports).endpoints(),
            new EffortMapEndpoint(ports).endpoints(),
            new OutcomeEndpoint(ports).endpoints(),
            new ObstacleEndpoint(ports).endpoints(),
            new CalibrationEndpoint(ports).endpoints(),
            new RuleEffectEndpoint(ports, rules).endpoints(),
            new JourneyEndpoint(ports).endpoints(),
            new GoalEndpoint(ports).endpoints(),
            new GoalSettingEndpoint(ports.listening().goals(), redaction).endpoints(),
            new BreakEndpoint(rules, clock).endpoints())
        .flatMap(List::stream)
        .toList();
  }
}
