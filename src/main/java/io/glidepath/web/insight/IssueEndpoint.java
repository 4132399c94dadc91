package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueReport;
import io.glidepath.insight.WhatIf;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /v1/issues}: what hurts customers most, by issue. */
public final class IssueEndpoint {
  private static final Access READERS = Access.api(Role.CX_LEAD, Role.TEAM_LEAD, Role.PRODUCT);
  private static final List<String> KNOWN =
      List.of("since", "until", "segment", "channel", "language");
  private static final int USUAL_DAYS = 30;
  private static final int MOST_SECONDS = 14_400;

  private final InsightPorts ports;

  public IssueEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/issues", READERS, this::issues),
        Endpoint.get("/v1/issues/what-if", READERS, this::whatIf),
        Endpoint.get("/v1/issues/traps", READERS, this::traps));
  }

  private void traps(RoutingContext ctx) {
    Asked asked = asked(new Params(ctx, ports.clock().instant(), KNOWN));
    Answer.when(
        ctx,
        ports.counts().traps(asked, ports.settings().ours()),
        traps -> Answer.json(ctx, 200, Map.of("traps", TrapView.of(traps, mayOpen(ctx)))));
  }

  /** What an issue would be with another handle time, or another pain. */
  private void whatIf(RoutingContext ctx) {
    List<String> known = new ArrayList<>(KNOWN);
    known.addAll(List.of("issue", "handleSeconds", "pain"));
    Params params = new Params(ctx, ports.clock().instant(), known);
    Asked asked = asked(params);
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
    Asked asked = asked(new Params(ctx, ports.clock().instant(), KNOWN));
    IssueView view =
        new IssueView(
            ports.settings(),
            ports.rulebook().get(),
            AcceptedLanguage.accepted(ctx),
            mayOpen(ctx));
    Answer.when(
        ctx,
        ports.counts().read(asked),
        counts -> {
          IssueReport report = IssueReport.of(asked, counts, ports.settings());
          Answer.json(ctx, 200, view.of(report, counts.countedTo()));
        });
  }

  /** Whether the reader may look at interactions, so that links lead somewhere. */
  private static boolean mayOpen(RoutingContext ctx) {
    return Gate.caller(ctx).role() != Role.PRODUCT;
  }

  private Asked asked(Params params) {
    Instant since = params.time("since");
    Instant until = params.time("until");
    LocalDate last = day(until == null ? ports.clock().instant() : until);
    LocalDate first = since == null ? last.minusDays(USUAL_DAYS - 1) : day(since);
    if (first.isAfter(last)) {
      throw new Refusal(Problem.badParameter("since", "is after until."));
    }
    return new Asked(
        first, last, params.text("segment"), params.text("channel"), params.text("language"));
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
