package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.journey.JourneyReport;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code GET /v1/journeys}: what it is like on the way to what customers set out to do. */
final class JourneyEndpoint {
  private static final List<String> KNOWN = List.of("since", "until");
  private static final int USUAL_DAYS = 30;

  private final InsightPorts ports;

  JourneyEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/journeys", InsightDoor.READERS, this::journeys));
  }

  private void journeys(RoutingContext ctx) {
    Asked asked =
        InsightDoor.asked(
            new Params(ctx, ports.clock().instant(), KNOWN), ports.clock(), USUAL_DAYS);
    LocalDate middle =
        asked.since().plusDays((ChronoUnit.DAYS.between(asked.since(), asked.until()) + 1) / 2);
    JourneyView view =
        new JourneyView(
            new Causes(ports.rulebook().get(), AcceptedLanguage.accepted(ctx)),
            InsightDoor.mayOpen(ctx));
    Answer.when(
        ctx,
        ports.listening().touchpoints().journeys(asked.since(), middle, asked.until()),
        counted ->
            Answer.json(
                ctx,
                200,
                view.of(
                    asked,
                    JourneyReport.of(
                        ports.listening().journeys(),
                        new JourneyReport.Days(asked.since(), asked.until()),
                        counted,
                        ports.settings()))));
  }
}
