package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueCounts.Met;
import io.glidepath.insight.IssueCounts.Named;
import io.glidepath.insight.IssueReport;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /v1/obstacles}: what agents say stands in the customers' way, by issue and kind. */
final class ObstacleEndpoint {
  private static final int USUAL_DAYS = 30;
  private static final double HUNDRED = 100;

  private final InsightPorts ports;

  ObstacleEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/obstacles", InsightDoor.READERS, this::obstacles));
  }

  private void obstacles(RoutingContext ctx) {
    Asked asked = InsightDoor.asked(ctx, ports.clock(), USUAL_DAYS);
    boolean mayOpen = InsightDoor.mayOpen(ctx);
    Answer.when(
        ctx,
        ports
            .counts()
            .read(asked)
            .thenCombine(
                ports.counts().obstacles(asked),
                (counts, met) ->
                    view(
                        IssueReport.of(asked, counts, ports.settings()),
                        counts.obstacles().stream().mapToLong(Named::n).sum(),
                        mayOpen ? met : List.of())),
        view -> Answer.json(ctx, 200, view));
  }

  private Map<String, Object> view(IssueReport report, long reports, List<Met> met) {
    List<Reported> obstacles = new ArrayList<>();
    for (IssueReport.Row row : report.issues()) {
      row.obstacles().forEach(each -> obstacles.add(new Reported(row, each)));
    }
    obstacles.sort(Comparator.comparingLong((Reported each) -> each.what().n()).reversed());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", report.asked().since().toString());
    view.put("until", report.asked().until().toString());
    view.put("reports", reports);
    view.put("obstacles", obstacles.stream().map(each -> one(each, met)).toList());
    view.put("tooFew", report.tooFew());
    return view;
  }

  /** How often a kind of obstacle was reported with an issue. */
  private record Reported(IssueReport.Row row, Named what) {}

  private Map<String, Object> one(Reported reported, List<Met> met) {
    IssueReport.Row row = reported.row();
    Named obstacle = reported.what();
    long contacts = row.sums().contacts();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("issue", row.issue());
    view.put("kind", obstacle.name());
    view.put("n", obstacle.n());
    view.put("per100", contacts == 0 ? 0.0 : HUNDRED * obstacle.n() / contacts);
    view.put("owners", ports.settings().issue(row.issue()).owners());
    view.put(
        "interactions",
        met.stream()
            .filter(each -> each.issue().equals(row.issue()))
            .filter(each -> each.kind().equals(obstacle.name()))
            .map(
                each ->
                    Map.of(
                        "interactionId",
                        each.interactionId(),
                        "href",
                        "/v1/interactions/" + each.interactionId()))
            .toList());
    return view;
  }
}
