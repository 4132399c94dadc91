package io.glidepath.web.insight;

import io.glidepath.insight.Estimate;
import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueCounts.Cell;
import io.glidepath.insight.TooFew;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /v1/effort-map}: how hard each issue is on each channel by which customers bring it. */
final class EffortMapEndpoint {
  private static final int USUAL_DAYS = 30;

  private final InsightPorts ports;

  EffortMapEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/effort-map", InsightDoor.READERS, this::map));
  }

  private void map(RoutingContext ctx) {
    Asked asked = InsightDoor.asked(ctx, ports.clock(), USUAL_DAYS);
    Answer.when(
        ctx,
        ports.counts().map(asked),
        cells ->
            Answer.json(
                ctx,
                200,
                Map.of(
                    "since", asked.since().toString(),
                    "until", asked.until().toString(),
                    "cells", cells.stream().map(EffortMapEndpoint::view).toList())));
  }

  private static Map<String, Object> view(Cell cell) {
    Map<String, Object> view = new LinkedHashMap<>();
    boolean isFew = TooFew.are(cell.customers());
    view.put("issue", cell.issue());
    view.put("channel", cell.channel());
    view.put("tooFew", isFew);
    if (!isFew) {
      Estimate effort = cell.sums().meanEffort();
      view.put("customers", cell.customers());
      view.put("contacts", cell.sums().contacts());
      view.put("effortScore", effort.value());
      view.put("interval", IssueView.interval(effort));
      view.put("hard", cell.sums().hard());
    }
    return view;
  }
}
