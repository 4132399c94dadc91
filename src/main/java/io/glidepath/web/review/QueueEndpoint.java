package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.review.Candidates;
import io.glidepath.review.QualityDesk;
import io.glidepath.review.QueueItem;
import io.glidepath.review.QueueWish;
import io.glidepath.review.ReviewStanding;
import io.glidepath.review.ReviewWork;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reviews/queue} and {@code …/reviewers}: what is worth a review, and who does it. */
public final class QueueEndpoint {
  private static final Duration RECENT = Duration.ofDays(7);
  private static final Duration KNOWN = Duration.ofDays(90);
  private static final String ONE = "/v1/reviews/queue/{id}";
  private static final Endpoint.Body BODY = Endpoint.Body.json(4 * 1024);
  private static final List<String> STATES =
      Arrays.stream(ReviewStanding.State.values()).map(ReviewStanding.State::word).toList();
  private static final List<String> PARAMETERS =
      List.of("since", "limit", "team", "agent", "reason", "state", "assignee", "sort");

  private final QualityDesk desk;
  private final ReviewWork work;
  private final Supplier<Collection<String>> people;
  private final Clock clock;

  /** {@code people} are the names of those who may come in to review. */
  public QueueEndpoint(
      QualityDesk desk, ReviewWork work, Supplier<Collection<String>> people, Clock clock) {
    this.desk = desk;
    this.work = work;
    this.people = people;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.QA);
    return List.of(
        Endpoint.get("/v1/reviews/queue", access, this::queue),
        new Endpoint(HttpMethod.PUT, ONE, access.byName(), BODY, this::assign),
        Endpoint.delete(ONE, access.byName(), this::release),
        Endpoint.get("/v1/reviews/reviewers", access, this::reviewers));
  }

  private void queue(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), PARAMETERS);
    Instant since =
        Objects.requireNonNullElseGet(params.time("since"), () -> clock.instant().minus(RECENT));
    Candidates.Area area =
        new Candidates.Area(
            since,
            params.limit(),
            params.text("team"),
            params.text("agent"),
            Gate.caller(ctx).name());
    String state = params.oneOf("state", STATES);
    String sort = params.oneOf("sort", QueueWish.ORDERS);
    QueueWish wish =
        new QueueWish(
            area,
            params.oneOf("reason", QueueItem.KINDS),
            state == null ? null : ReviewStanding.State.values()[STATES.indexOf(state)],
            params.text("assignee"),
            sort == null ? QueueWish.TURNS : sort);
    Answer.when(
        ctx,
        desk.queue(wish, AcceptedLanguage.of(ctx)),
        found -> Answer.json(ctx, 200, QueueView.of(since, found)));
  }

  private void assign(RoutingContext ctx) {
    JsonNode named = Json.read(Answer.body(ctx)).path("reviewer");
    String reviewer = named.isTextual() ? named.textValue() : "";
    String by = Gate.caller(ctx).name();
    String id = ctx.pathParam("id");
    CompletionStage<ReviewWork.Assignment> assigned =
        known(by)
            .thenCompose(
                all -> {
                  if (!all.contains(reviewer)) {
                    String names = String.join(", ", all);
                    throw Refusal.member("/reviewer", "is one of " + names + ".");
                  }
                  return work.assign(new ReviewWork.Assignment(id, reviewer, by, clock.instant()));
                });
    Unanswered.when(
        ctx,
        assigned,
        done ->
            Answer.json(
                ctx,
                200,
                new Assigned(done.interactionId(), done.reviewer(), done.by(), done.at())));
  }

  private record Assigned(String interactionId, String assignee, String assignedBy, Instant at) {}

  private void release(RoutingContext ctx) {
    Answer.when(
        ctx,
        work.release(ctx.pathParam("id")),
        gone -> {
          if (!gone) {
            throw new Refusal(Problem.notFound("Nobody has this interaction."));
          }
          ctx.response().setStatusCode(204).end();
        });
  }

  private void reviewers(RoutingContext ctx) {
    String me = Gate.caller(ctx).agentId();
    Answer.when(ctx, known(me), names -> Answer.json(ctx, 200, Map.of("reviewers", names)));
  }

  /** Who reviewed lately, who may, and the one who asks. */
  private CompletionStage<Collection<String>> known(@Nullable String me) {
    return work.reviewers(clock.instant().minus(KNOWN))
        .thenApply(
            names -> {
              Collection<String> all = new TreeSet<>(names);
              all.addAll(people.get());
              all.remove(Role.QA.word());
              if (me != null) {
                all.add(me);
              }
              return all;
            });
  }
}
