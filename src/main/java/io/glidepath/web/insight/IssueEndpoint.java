package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueReport;
import io.glidepath.insight.WhatIf;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /v1/issues}: what hurts customers most, by issue. */
final class IssueEndpoint {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_SECONDS = 14_400;

  private final InsightPorts ports;

  IssueEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/issues", InsightDoor.READERS, this::issues),
        Endpoint.get("/v1/issues/what-if", InsightDoor.READERS, this::whatIf),
        Endpoint.get("/v1/issues/traps", InsightDoor.READERS, this::traps));
  }

  private void traps(RoutingContext ctx) {
    Asked asked = InsightDoor.asked(ctx, ports.clock(), USUAL_DAYS);
    Answer.when(
        ctx,
        ports.counts().traps(asked, ports.settings().ours()),
        traps ->
            Answer.json(ctx, 200, Map.of("traps", TrapView.of(traps, InsightDoor.mayOpen(ctx)))));
  }

  /** What an issue would be with another handle time, or another pain. */
  private void whatIf(RoutingContext ctx) {
    List<String> known = new ArrayList<>(InsightDoor.KNOWN);
    known.addAll(List.of("issue", "handleSeconds", "pain"));
    Params params = new Params(ctx, ports.clock().instant(), known);
    Asked asked = InsightDoor.asked(params, ports.clock(), USUAL_DAYS);
    String issue = params.text("issue");
    Integer seconds = params.number("handleSeconds", 0, MOST_SECONDS);
    Double pain = params.share("pain");
    if (issue == null) {
      throw new Refusal(Problem.badParameter("issue", "is missing."));
    }
    Answer.when(
        ctx,
        ports.counts().read(asked),
        counts -> {
          IssueReport report = IssueReport.of(asked, counts, ports.settings());
          IssueReport.Row row =
              report
                  .row(issue)
                  .orElseThrow(
                      () -> new Refusal(Problem.notFound("No such issue, or too few customers.")));
          double now =
              row.sums().handled() == 0
                  ? 0
                  : row.sums().handleSeconds() / (double) row.sums().handled();
          Answer.json(
              ctx,
              200,
              WhatIf.of(
                  report,
                  row,
                  seconds == null ? now : seconds,
                  pain == null ? row.pain().value() : pain));
        });
  }

  private void issues(RoutingContext ctx) {
    Asked asked = InsightDoor.asked(ctx, ports.clock(), USUAL_DAYS);
    IssueView view =
        new IssueView(
            ports.settings(),
            ports.rulebook().get(),
            AcceptedLanguage.accepted(ctx),
            InsightDoor.mayOpen(ctx));
    Answer.when(
        ctx,
        ports.counts().read(asked),
        counts -> {
          IssueReport report = IssueReport.of(asked, counts, ports.settings());
          Answer.json(ctx, 200, view.of(report, counts.countedTo()));
        });
  }
}
