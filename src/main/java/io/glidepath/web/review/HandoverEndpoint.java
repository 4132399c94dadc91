package io.glidepath.web.review;

import io.glidepath.advice.HandoverNote;
import io.glidepath.advice.HandoverWords;
import io.glidepath.advice.Rulebook;
import io.glidepath.log.Records;
import io.glidepath.review.ReviewDesk;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.glidepath.web.view.HandoverView;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** {@code GET /v1/interactions/{id}/handover}: what the next agent should know. */
public final class HandoverEndpoint {
  private final ReviewDesk desk;
  private final Records records;
  private final Supplier<Rulebook> live;

  public HandoverEndpoint(ReviewDesk desk, Records records, Supplier<Rulebook> live) {
    this.desk = desk;
    this.records = records;
    this.live = live;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.AGENT, Role.TEAM_LEAD, Role.CX_LEAD, Role.QA);
    return List.of(Endpoint.get("/v1/interactions/{id}/handover", access, this::handover));
  }

  private void handover(RoutingContext ctx) {
    Caller caller = Gate.caller(ctx);
    String id = ctx.pathParam("id");
    String language = AcceptedLanguage.of(ctx);
    ctx.response().putHeader("Cache-Control", "no-store");
    Unanswered.when(
        ctx,
        records.interaction(id).thenCompose(found -> note(caller, id, found)),
        note -> Answer.json(ctx, 200, HandoverView.of(note, words(language).of(note))));
  }

  /** An agent reads those that they are connected to, and of no other whether there is one. */
  private CompletionStage<HandoverNote> note(
      Caller caller, String id, Optional<Records.InteractionRecord> found) {
    String agentId = found.map(Records.InteractionRecord::agentId).orElse(null);
    boolean isOwn = agentId != null && caller.isAgent(agentId);
    if (found.isEmpty() || caller.role() == Role.AGENT && !isOwn) {
      throw new Refusal(Problem.notFound("There is no such interaction."));
    }
    return desk.handover(id);
  }

  private HandoverWords words(String language) {
    Rulebook rulebook = live.get();
    return new HandoverWords(language, rulebook.labels(), rulebook.phrases().displayNames());
  }
}
