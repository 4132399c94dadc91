package io.glidepath.web.review;

import io.glidepath.review.Moment;
import io.glidepath.review.Overview;
import io.glidepath.review.Reasons;
import io.glidepath.review.ReviewDesk;
import io.glidepath.review.RuleName;
import io.glidepath.review.Why;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/interactions/{id}/why}: why a rule spoke at a moment, or why not. */
public final class WhyEndpoint {
  private static final List<String> PARAMETERS =
      List.of("rule", "seq", "at", "rulebook", "language");

  private final ReviewDesk desk;
  private final Clock clock;

  public WhyEndpoint(ReviewDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.CX_LEAD, Role.QA);
    return List.of(Endpoint.get("/v1/interactions/{id}/why", access, this::why));
  }

  private void why(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), PARAMETERS);
    Integer seq = params.number("seq", 1, Integer.MAX_VALUE);
    Moment moment =
        new Moment(ctx.pathParam("id"), seq == null ? null : seq.longValue(), params.time("at"));
    String asked = params.text("rulebook");
    String rulebook = asked == null ? ReviewDesk.THEN : asked;
    String rule = params.text("rule");
    String language = AcceptedLanguage.of(ctx);
    ctx.response().putHeader("Cache-Control", "no-store");
    if (rule == null) {
      Unanswered.when(
          ctx,
          desk.overview(moment, rulebook, language),
          found -> Answer.json(ctx, 200, All.of(found, language)));
    } else {
      Unanswered.when(
          ctx,
          desk.why(moment, rule, rulebook, language),
          found -> Answer.json(ctx, 200, One.of(found, language)));
    }
  }

  private record NearMiss(String condition, String value) {
    static @Nullable NearMiss of(Reasons reasons) {
      return reasons
          .nearMiss()
          .map(line -> new NearMiss(line.condition(), line.value()))
          .orElse(null);
    }
  }

  /** One rule. */
  private record One(
      String interactionId,
      String rule,
      String title,
      String pillar,
      String status,
      long seq,
      Instant at,
      String rulebook,
      boolean holds,
      List<Reasons.Line> conditions,
      @Nullable NearMiss nearMiss,
      Reasons.@Nullable Change change,
      Why.@Nullable HeldBack heldBack,
      List<String> decisions) {

    static One of(Why why, String language) {
      RuleName rule = why.rule();
      return new One(
          why.interactionId(),
          rule.id(),
          rule.title().elided(language),
          rule.pillar(),
          rule.status(),
          why.seq(),
          why.at(),
          why.rulebook(),
          why.reasons().holds(),
          why.reasons().conditions(),
          NearMiss.of(why.reasons()),
          why.reasons().change(),
          why.heldBack(),
          why.decisions().stream().map(String::valueOf).toList());
    }
  }

  /** All rules. */
  private record All(
      String interactionId, long seq, Instant at, String rulebook, List<Each> rules) {

    static All of(Overview overview, String language) {
      return new All(
          overview.interactionId(),
          overview.seq(),
          overview.at(),
          overview.rulebook(),
          overview.rules().stream().map(each -> Each.of(each, language)).toList());
    }
  }

  private record Each(
      String rule,
      String title,
      String pillar,
      String status,
      boolean holds,
      int met,
      int of,
      @Nullable NearMiss nearMiss,
      Why.@Nullable HeldBack heldBack) {

    static Each of(Overview.Entry entry, String language) {
      RuleName rule = entry.rule();
      return new Each(
          rule.id(),
          rule.title().elided(language),
          rule.pillar(),
          rule.status(),
          entry.reasons().holds(),
          entry.reasons().met(),
          entry.reasons().conditions().size(),
          NearMiss.of(entry.reasons()),
          entry.heldBack());
    }
  }
}
