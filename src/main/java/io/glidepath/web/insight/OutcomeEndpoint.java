package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.OutcomeReport;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code /v1/outcomes}: what came of customers, by how hard it was for them. */
final class OutcomeEndpoint {
  private static final int USUAL_DAYS = 180;

  private final InsightPorts ports;

  OutcomeEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/outcomes", InsightDoor.READERS, this::outcomes));
  }

  private void outcomes(RoutingContext ctx) {
    Asked asked = InsightDoor.asked(ctx, ports.clock(), USUAL_DAYS);
    int days = (int) Math.min(OutcomeReport.DAYS, ports.kept().toDays());
    Answer.when(
        ctx,
        ports.outcomes().outcomes(asked),
        counted ->
            Answer.json(
                ctx,
                200,
                OutcomeView.of(OutcomeReport.of(counted), asked, days, InsightDoor.mayOpen(ctx))));
  }
}
