package io.glidepath.web.review;

import io.glidepath.log.DecisionRow;
import io.glidepath.log.FilterWords;
import io.glidepath.log.Records;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.PageView;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** {@code GET /v1/decisions}: the audit log, a page at a time, and how it lies in time. */
public final class DecisionEndpoint {
  private static final List<String> PARAMETERS =
      Stream.concat(FilterWords.NAMES.stream(), Stream.of("limit", "after")).toList();

  private final Records records;
  private final Clock clock;

  public DecisionEndpoint(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.QA);
    return List.of(
        Endpoint.get("/v1/decisions", access, this::page),
        Endpoint.get("/v1/decisions/spread", access, this::spread));
  }

  private void spread(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), FilterWords.NAMES);
    Answer.when(ctx, records.spread(params.filter()), spread -> Answer.json(ctx, 200, spread));
  }

  private void page(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), PARAMETERS);
    Records.DecisionQuery query =
        new Records.DecisionQuery(params.filter(), params.limit(), params.text("after"));
    PageView.answer(ctx, () -> records.decisions(query), DecisionRow::of);
  }
}
