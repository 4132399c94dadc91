package io.glidepath.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.Act;
import io.glidepath.advice.ActLog;
import io.glidepath.advice.Records.Page;
import io.glidepath.review.Review;
import io.glidepath.review.ReviewDesk;
import io.glidepath.review.Reviews;
import io.glidepath.review.Timeline;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * {@code /v1/interactions/{id}/timeline} and {@code …/unmask}: all that happened in an interaction,
 * with its texts masked, or as kept for those who break the glass, which goes on the log first.
 */
final class TimelineEndpoint {
  private static final int REVIEWS = 200;
  private static final int SHORTEST_REASON = 10;
  private static final Endpoint.Body BODY = Endpoint.Body.json(16 * 1024);

  private final ReviewDesk desk;
  private final Reviews reviews;
  private final ActLog acts;
  private final UnaryOperator<String> redaction;
  private final TimelineView view;
  private final Clock clock;

  TimelineEndpoint(ReviewPorts ports, TimelineView view, Clock clock) {
    desk = ports.desk();
    reviews = ports.reviews();
    acts = ports.acts();
    redaction = ports.redaction();
    this.view = view;
    this.clock = clock;
  }

  List<Endpoint> endpoints() {
    Access access = Access.api(Role.QA);
    return List.of(
        Endpoint.get("/v1/interactions/{id}/timeline", access, this::masked),
        Endpoint.post("/v1/interactions/{id}/unmask", access, BODY, this::unmasked));
  }

  private void masked(RoutingContext ctx) {
    tell(ctx, desk.timeline(ctx.pathParam("id")), false);
  }

  private void unmasked(RoutingContext ctx) {
    JsonNode reason = Json.read(Answer.body(ctx)).path("reason");
    String text = reason.isTextual() ? reason.textValue().strip() : "";
    if (text.length() < SHORTEST_REASON) {
      throw new Refusal(
          Problem.of(
                  422,
                  "no-reason",
                  "Say why",
                  "/reason says, in %d characters or more, why the texts must be seen."
                      .formatted(SHORTEST_REASON))
              .at("/reason"));
    }
    String id = ctx.pathParam("id");
    CompletionStage<Timeline> told =
        desk.timeline(id)
            .thenCompose(
                timeline ->
                    acts.append(act(ctx, id, redaction.apply(text))).thenApply(act -> timeline));
    tell(ctx, told, true);
  }

  private Act act(RoutingContext ctx, String interactionId, String reason) {
    return new Act(
        Act.Kind.GLASS_BROKEN,
        RulebookEndpoint.by(ctx),
        clock.instant(),
        interactionId,
        Map.of("reason", reason));
  }

  private void tell(RoutingContext ctx, CompletionStage<Timeline> told, boolean unmasked) {
    ctx.response().putHeader("Cache-Control", "no-store");
    Reviews.Query all = new Reviews.Query(ctx.pathParam("id"), null, null, null, REVIEWS, null);
    CompletionStage<Page<Review>> found = reviews.reviews(all);
    Unanswered.when(
        ctx,
        told.thenCombine(found, (timeline, page) -> view.of(timeline, page.items(), unmasked)),
        body -> Answer.json(ctx, 200, body));
  }
}
