package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.review.ReviewTerms;
import io.glidepath.review.ReviewWork;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * {@code /v1/reviews/goal}: what reviewers mean to hear in a week, and how far they are; each their
 * own, and nobody else's. A week begins on Monday, UTC.
 */
public final class WeekGoalEndpoint {
  private static final int MOST = 500;
  private static final Endpoint.Body BODY = Endpoint.Body.json(1024);

  private final ReviewWork work;
  private final ReviewTerms terms;
  private final Clock clock;

  public WeekGoalEndpoint(ReviewWork work, ReviewTerms terms, Clock clock) {
    this.work = work;
    this.terms = terms;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.QA).byName();
    return List.of(
        Endpoint.get("/v1/reviews/goal", access, this::own),
        new Endpoint(HttpMethod.PUT, "/v1/reviews/goal", access, BODY, this::set));
  }

  private record Goal(String reviewer, int perWeek, long heard, Instant weekBegan) {}

  private void own(RoutingContext ctx) {
    String me = Gate.caller(ctx).name();
    Instant began = monday();
    Answer.when(
        ctx,
        work.week(me, began),
        week -> {
          Integer wished = week.perWeek();
          int perWeek = wished == null ? terms.perWeek() : wished;
          Answer.json(ctx, 200, new Goal(me, perWeek, week.heard(), began));
        });
  }

  private Instant monday() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private void set(RoutingContext ctx) {
    JsonNode wished = Json.read(Answer.body(ctx)).path("perWeek");
    if (!wished.isInt() || wished.intValue() < 1 || wished.intValue() > MOST) {
      throw Refusal.member("/perWeek", "is a whole number from 1 to %d.".formatted(MOST));
    }
    Answer.when(ctx, work.aim(Gate.caller(ctx).name(), wished.intValue()), set -> own(ctx));
  }
}
