package io.glidepath.web.review;

import io.glidepath.review.Agreement;
import io.glidepath.review.PairSheet;
import io.glidepath.review.ReviewPair;
import io.glidepath.review.Reviews;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/reviews/agreement}: how far reviewers who did not see each other found the same, and
 * where they did not.
 */
public final class AgreementEndpoint {
  private static final Duration LONG = Duration.ofDays(90);

  /** So many pairs the figures rest on at most, the newest. */
  private static final int MOST = 5_000;

  private static final int SHOWN = 200;

  private final Reviews reviews;
  private final PairSheet sheet;
  private final Clock clock;

  public AgreementEndpoint(Reviews reviews, PairSheet sheet, Clock clock) {
    this.reviews = reviews;
    this.sheet = sheet;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.QA);
    return List.of(
        Endpoint.get("/v1/reviews/agreement", access, this::agreement),
        Endpoint.get("/v1/reviews/agreement/export", access, this::export));
  }

  private Instant since(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), List.of("since"));
    return Objects.requireNonNullElseGet(params.time("since"), () -> clock.instant().minus(LONG));
  }

  private void agreement(RoutingContext ctx) {
    Instant since = since(ctx);
    ctx.response().putHeader("Cache-Control", "no-store");
    Answer.when(
        ctx, reviews.pairs(since, MOST), pairs -> Answer.json(ctx, 200, All.of(since, pairs)));
  }

  private void export(RoutingContext ctx) {
    Answer.when(
        ctx,
        reviews
            .pairs(since(ctx), MOST)
            .thenCompose(pairs -> Answer.aside(ctx, () -> sheet.csv(pairs))),
        csv -> {
          ctx.response().putHeader("Content-Disposition", "attachment; filename=\"agreement.csv\"");
          Answer.send(ctx, 200, "text/csv; charset=utf-8", csv);
        });
  }

  private record All(
      Instant since, int needed, Figure deeds, Figure silences, List<Pair> differences) {
    static All of(Instant since, List<ReviewPair> pairs) {
      return new All(
          since,
          Agreement.ENOUGH,
          Figure.of(Agreement.onDeeds(pairs)),
          Figure.of(Agreement.onSilence(pairs)),
          pairs.stream().filter(each -> !each.agrees()).limit(SHOWN).map(Pair::of).toList());
    }
  }

  /** {@code value} with its interval is absent where there are too few. */
  private record Figure(
      long n,
      long agreed,
      boolean enough,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high) {
    static Figure of(Agreement found) {
      boolean enough = found.isEnough();
      return new Figure(
          found.n(),
          found.agreed(),
          enough,
          enough ? rounded(found.value()) : null,
          enough ? rounded(found.low()) : null,
          enough ? rounded(found.high()) : null);
    }
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  private record Pair(
      String interactionId,
      @Nullable String decisionId,
      @Nullable String rule,
      ReviewView one,
      ReviewView two) {
    static Pair of(ReviewPair pair) {
      ReviewView one = ReviewView.of(pair.one());
      return new Pair(
          one.interactionId(), one.decisionId(), one.rule(), one, ReviewView.of(pair.two()));
    }
  }
}
