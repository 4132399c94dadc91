package io.glidepath.web;

import io.glidepath.interaction.Status;
import io.glidepath.log.Records;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.PageView;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.glidepath.web.view.InteractionViews;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code GET /v1/interactions}: how interactions stand, one or a page of them. */
final class InteractionEndpoint {
  private static final List<String> STATUSES =
      Arrays.stream(Status.values()).map(Status::word).toList();
  private static final List<String> PARAMETERS =
      List.of(
          "status", "customer", "agent", "team", "minEffort", "since", "until", "limit", "after");

  private final Records records;
  private final InteractionViews views;
  private final UnaryOperator<String> pseudonyms;
  private final Clock clock;

  InteractionEndpoint(
      Records records, InteractionViews views, UnaryOperator<String> pseudonyms, Clock clock) {
    this.records = records;
    this.views = views;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  List<Endpoint> endpoints() {
    Access leads = Access.api(Role.TEAM_LEAD, Role.CX_LEAD, Role.QA);
    Access all = Access.api(Role.AGENT, Role.TEAM_LEAD, Role.CX_LEAD, Role.QA);
    return List.of(
        Endpoint.get("/v1/interactions", leads, this::page),
        Endpoint.get("/v1/interactions/{id}", all, this::one));
  }

  private void one(RoutingContext ctx) {
    Caller caller = Gate.caller(ctx);
    Answer.when(
        ctx,
        records.interaction(ctx.pathParam("id")),
        found ->
            Answer.json(
                ctx,
                200,
                found
                    .filter(record -> caller.role() != Role.AGENT || isOwn(caller, record))
                    .map(views::interaction)
                    .orElseThrow(
                        () -> new Refusal(Problem.notFound("There is no such interaction.")))));
  }

  private static boolean isOwn(Caller caller, Records.InteractionRecord record) {
    return record.agentId() != null && caller.isAgent(record.agentId());
  }

  private void page(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), PARAMETERS);
    String customer = params.text("customer");
    Records.InteractionQuery query =
        new Records.InteractionQuery(
            params.oneOf("status", STATUSES),
            customer == null ? null : pseudonyms.apply(customer),
            params.text("agent"),
            params.text("team"),
            params.number("minEffort", 0, 100),
            params.time("since"),
            params.time("until"),
            params.limit(),
            params.text("after"));
    PageView.answer(ctx, () -> records.interactions(query), views::interaction);
  }
}
