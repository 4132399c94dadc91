package io.glidepath.web.review;

import io.glidepath.review.ReviewDesk;
import io.glidepath.review.Reviews;
import io.glidepath.review.Timeline;
import io.glidepath.review.Unmaskings;
import io.glidepath.review.Unmaskings.Look;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * {@code /v1/interactions/{id}/timeline} and {@code …/unmask}: all that happened in an interaction,
 * with its texts masked, or as kept for those who break the glass, which goes on the log first.
 */
public final class TimelineEndpoint {
  private static final int REVIEWS = 200;
  private static final Endpoint.Body BODY = Endpoint.Body.json(16 * 1024);

  private final ReviewDesk desk;
  private final Reviews reviews;
  private final Unmaskings looks;
  private final UnaryOperator<String> redaction;
  private final TimelineView view;
  private final Clock clock;

  public TimelineEndpoint(ReviewPorts ports, TimelineView view, Clock clock) {
    desk = ports.desk();
    reviews = ports.reviews();
    looks = ports.looks();
    redaction = ports.redaction();
    this.view = view;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.QA);
    return List.of(
        Endpoint.get("/v1/interactions/{id}/timeline", access, this::masked),
        Endpoint.post("/v1/interactions/{id}/unmask", access.byName(), BODY, this::unmasked));
  }

  private void masked(RoutingContext ctx) {
    tell(ctx, desk.timeline(ctx.pathParam("id")), false);
  }

  private void unmasked(RoutingContext ctx) {
    String text = GlassReason.of(Json.read(Answer.body(ctx)));
    String id = ctx.pathParam("id");
    String by = Gate.caller(ctx).name();
    CompletionStage<Timeline> told =
        desk.timeline(id)
            .thenCompose(Kept::demand)
            .thenCombine(
                Answer.aside(
                    ctx, () -> new Look(by, clock.instant(), redaction.apply(text), false)),
                (timeline, look) -> looks.add(id, look).thenApply(added -> timeline))
            .thenCompose(added -> added);
    tell(ctx, told, true);
  }

  private void tell(RoutingContext ctx, CompletionStage<Timeline> told, boolean unmasked) {
    ctx.response().putHeader("Cache-Control", "no-store");
    Reviews.Query all =
        new Reviews.Query(
            Gate.caller(ctx).name(), ctx.pathParam("id"), null, null, null, REVIEWS, null);
    // The looks are read last, so that a look that is just added is among them.
    CompletionStage<Object> body =
        told.thenCompose(
            timeline ->
                reviews
                    .reviews(all)
                    .thenCombine(
                        looks.looks(ctx.pathParam("id")),
                        (page, seen) ->
                            Answer.<Object>aside(
                                ctx, () -> view.of(timeline, page.items(), seen, unmasked)))
                    .thenCompose(viewed -> viewed));
    Unanswered.when(ctx, body, answer -> Answer.json(ctx, 200, answer));
  }
}
