package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueReport;
import io.glidepath.insight.goal.GoalReport;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code GET /v1/goals}: the causes that are to go, and where they stand. */
final class GoalEndpoint {
  private static final List<String> KNOWN = List.of("since", "until");
  private static final int USUAL_DAYS = 30;

  private final InsightPorts ports;

  GoalEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/goals", InsightDoor.READERS, this::goals));
  }

  private void goals(RoutingContext ctx) {
    Asked asked =
        InsightDoor.asked(
            new Params(ctx, ports.clock().instant(), KNOWN), ports.clock(), USUAL_DAYS);
    LocalDate middle =
        asked.since().plusDays((ChronoUnit.DAYS.between(asked.since(), asked.until()) + 1) / 2);
    Causes causes = new Causes(ports.rulebook().get(), AcceptedLanguage.accepted(ctx));
    GoalView view = new GoalView(causes, InsightDoor.mayOpen(ctx));
    Answer.when(
        ctx,
        ports
            .counts()
            .read(asked)
            .thenCombine(
                ports.listening().causes().causes(asked.since(), asked.until()),
                (counts, told) ->
                    view.of(
                        asked,
                        GoalReport.of(
                            ports.listening().goals().now(),
                            middle,
                            asked.until(),
                            counts,
                            told,
                            causes::charging),
                        IssueReport.of(asked, counts, ports.settings()))),
        answer -> Answer.json(ctx, 200, answer));
  }
}
