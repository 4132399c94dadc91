package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueReport;
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
import java.util.List;

/** {@code /v1/issues}: what hurts customers most, by issue. */
public final class IssueEndpoint {
  private static final Access READERS = Access.api(Role.CX_LEAD, Role.TEAM_LEAD);
  private static final List<String> KNOWN =
      List.of("since", "until", "segment", "channel", "language");
  private static final int USUAL_DAYS = 30;

  private final InsightPorts ports;

  public IssueEndpoint(InsightPorts ports) {
    this.ports = ports;
  }

  public List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/issues", READERS, this::issues));
  }

  private void issues(RoutingContext ctx) {
    Asked asked = asked(new Params(ctx, ports.clock().instant(), KNOWN));
    IssueView view =
        new IssueView(ports.settings(), ports.rulebook().get(), AcceptedLanguage.accepted(ctx));
    Answer.when(
        ctx,
        ports.counts().read(asked),
        counts -> {
          IssueReport report = IssueReport.of(asked, counts, ports.settings());
          Answer.json(ctx, 200, view.of(report, counts.countedTo()));
        });
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
