package io.glidepath.web.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code /v1/rulebook}: which rules are live, and how they become so. */
public final class RulebookEndpoint {
  private static final Access READERS = Access.api(Role.CX_LEAD, Role.QA);
  private static final Access LEADS = Access.api(Role.CX_LEAD);
  private static final Access NAMED_LEADS = LEADS.byName();
  private static final Endpoint.Body BODY = Endpoint.Body.optionalJson(4 * 1024 * 1024);

  private final Supplier<Rulebook> live;
  private final RuleDesk desk;
  private final UnaryOperator<String> redaction;

  /** {@code redaction} takes what is personal out of the reasons that leads give. */
  public RulebookEndpoint(Supplier<Rulebook> live, RuleDesk desk, UnaryOperator<String> redaction) {
    this.redaction = redaction;
    this.live = live;
    this.desk = desk;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/rulebook", READERS, this::overview),
        Endpoint.get("/v1/rulebook/revisions", READERS, this::revisions),
        Endpoint.get("/v1/rulebook/sentences", READERS, this::sentences),
        Endpoint.get("/v1/rulebook/readings", READERS, this::readings),
        Endpoint.post("/v1/rulebook/check", LEADS, BODY, this::check),
        Endpoint.post("/v1/rulebook/publish", NAMED_LEADS, BODY, this::publish),
        Endpoint.post("/v1/rulebook/approve", NAMED_LEADS, BODY, this::approve),
        Endpoint.post("/v1/rulebook/reject", NAMED_LEADS, BODY, this::reject),
        Endpoint.post("/v1/rulebook/rollback", NAMED_LEADS, BODY, this::rollback),
        Endpoint.post("/v1/rulebook/discard", LEADS, BODY, this::discard));
  }

  private void overview(RoutingContext ctx) {
    RefusedChanges.when(
        ctx,
        desk.overview(),
        overview -> Answer.json(ctx, 200, RuleViews.overview(live.get(), overview)));
  }

  private void revisions(RoutingContext ctx) {
    Params params = new Params(ctx, Instant.EPOCH, List.of("limit", "after"));
    Integer after = params.number("after", 1, Integer.MAX_VALUE);
    int limit = params.limit();
    RefusedChanges.when(
        ctx,
        desk.publications(after == null ? null : after.longValue(), limit + 1),
        found -> Answer.json(ctx, 200, page(found, limit)));
  }

  private Map<String, Object> page(List<Publication> found, int limit) {
    List<Publication> items = found.subList(0, Math.min(limit, found.size()));
    String revision = live.get().revision();
    List<Map<String, Object>> views = new ArrayList<>();
    boolean met = false;
    for (Publication each : items) {
      boolean isLive = !met && each.revision().equals(revision);
      met |= isLive;
      views.add(RuleViews.publication(each, isLive));
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("revisions", views);
    if (found.size() > limit) {
      page.put("next", Long.toString(items.get(items.size() - 1).no()));
    }
    return page;
  }

  private void sentences(RoutingContext ctx) {
    new Params(ctx, Instant.EPOCH, List.of("language"));
    String language = AcceptedLanguage.of(ctx);
    RefusedChanges.when(ctx, desk.sentences(language), book -> Answer.json(ctx, 200, book));
  }

  private void readings(RoutingContext ctx) {
    String path = new Params(ctx, Instant.EPOCH, List.of("path", "language")).text("path");
    RuleDesk.Check check =
        new RuleDesk.Check(
            Map.of(), false, path == null ? List.of() : List.of(path), AcceptedLanguage.of(ctx));
    RefusedChanges.when(
        ctx, desk.check(check), checked -> Answer.json(ctx, 200, RuleViews.checked(checked)));
  }

  private void check(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    RefusedChanges.when(
        ctx,
        desk.check(
            new RuleDesk.Check(
                request.files(),
                request.flag("scenarios"),
                request.texts("read"),
                AcceptedLanguage.of(ctx))),
        checked -> Answer.json(ctx, 200, RuleViews.checked(checked)));
  }

  private void publish(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    Map<String, @Nullable String> files = request.files();
    String by = Gate.caller(ctx).name();
    RefusedChanges.when(
        ctx,
        why(ctx, request).thenCompose(why -> desk.publish(by, why, files)),
        outcome -> answer(ctx, outcome));
  }

  private void approve(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    RefusedChanges.when(
        ctx,
        desk.approve(request.number("no"), Gate.caller(ctx).name()),
        outcome -> answer(ctx, outcome));
  }

  private void reject(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    long no = request.number("no");
    String by = Gate.caller(ctx).name();
    RefusedChanges.when(
        ctx,
        why(ctx, request).thenCompose(why -> desk.reject(no, by, why)),
        proposal ->
            Answer.json(
                ctx, 200, Map.of("status", "rejected", "proposal", RuleViews.proposal(proposal))));
  }

  private void rollback(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    JsonNode to = request.body().path("to");
    String by = Gate.caller(ctx).name();
    RefusedChanges.when(
        ctx,
        why(ctx, request)
            .thenCompose(why -> desk.rollback(to.isValueNode() ? to.asText() : null, by, why)),
        outcome -> answer(ctx, outcome));
  }

  private void discard(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    RefusedChanges.when(
        ctx,
        desk.discard(request.texts("paths")),
        paths -> Answer.json(ctx, 200, Map.of("discarded", paths)));
  }

  private static void answer(RoutingContext ctx, RuleDesk.Outcome outcome) {
    Map<String, Object> view = new LinkedHashMap<>();
    if (outcome.proposal() != null) {
      view.put("status", "awaiting-approval");
      view.put("proposal", RuleViews.proposal(outcome.proposal()));
      Answer.json(ctx, 202, view);
      return;
    }
    view.put("status", outcome.changed() ? "published" : "unchanged");
    view.put("revision", outcome.live().revision());
    view.put("publication", RuleViews.publication(outcome.live(), true));
    Answer.json(ctx, 200, view);
  }

  /** The reason that a lead gives, without what is personal in it. */
  private CompletionStage<@Nullable String> why(RoutingContext ctx, RuleRequest request) {
    String why = request.text("why");
    return Answer.aside(ctx, () -> why == null ? null : redaction.apply(why));
  }
}
