package io.glidepath.web.review;

import io.glidepath.estimate.Proportion;
import io.glidepath.review.QualityDesk;
import io.glidepath.review.RuleCourse;
import io.glidepath.review.RuleName;
import io.glidepath.review.RuleRecord;
import io.glidepath.review.RuleTally;
import io.glidepath.web.http.AcceptedLanguage;
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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reviews/rules}: how each rule does. */
public final class QualityEndpoint {
  private static final Duration LONG = Duration.ofDays(30);

  private final QualityDesk desk;
  private final Clock clock;

  public QualityEndpoint(QualityDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/reviews/rules", Access.api(Role.CX_LEAD, Role.QA), this::rules));
  }

  private record Rules(Instant since, List<Rule> rules) {}

  private void rules(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), List.of("since"));
    Instant since =
        Objects.requireNonNullElseGet(params.time("since"), () -> clock.instant().minus(LONG));
    Answer.when(
        ctx,
        desk.rules(since, AcceptedLanguage.of(ctx))
            .thenCombine(
                desk.courses(since),
                (found, courses) ->
                    found.stream()
                        .map(
                            each ->
                                Rule.of(each, courses.get(each.rule()), AcceptedLanguage.of(ctx)))
                        .toList()),
        rules -> Answer.json(ctx, 200, new Rules(since, rules)));
  }

  /** How one rule does; rates are absent where nothing was counted. */
  private record Rule(
      String rule,
      @Nullable String title,
      @Nullable String pillar,
      @Nullable String status,
      long shown,
      long accepted,
      long dismissed,
      @Nullable Double dismissRate,
      double usualDismissRate,
      boolean oddlyDismissed,
      long reviewed,
      long right,
      long wrong,
      long late,
      long noise,
      long missed,
      @Nullable Double precision,
      @Nullable Double precisionLow,
      @Nullable Double precisionHigh,
      @Nullable String retire,
      Map<String, Long> dismissals,
      @Nullable Effort effort) {

    static Rule of(RuleRecord record, @Nullable RuleCourse course, String language) {
      RuleName name = record.name();
      RuleTally tally = record.tally();
      Proportion precision = record.precision();
      boolean reviewed = precision.of() > 0;
      return new Rule(
          record.rule(),
          name == null ? null : name.title().elided(language),
          name == null ? null : name.pillar(),
          name == null ? null : name.status(),
          tally.shown(),
          tally.accepted(),
          tally.dismissed(),
          tally.shown() == 0 ? null : rounded(record.dismissed().value()),
          rounded(record.usualDismissRate()),
          record.isOddlyDismissed(),
          tally.reviewed(),
          tally.right(),
          tally.wrong(),
          tally.late(),
          tally.noise(),
          tally.missed(),
          reviewed ? rounded(precision.value()) : null,
          reviewed ? rounded(precision.low()) : null,
          reviewed ? rounded(precision.high()) : null,
          record.retire(),
          course == null ? Map.of() : course.dismissals(),
          course == null || course.before() == null ? null : Effort.of(course));
    }
  }

  /** The effort when a rule spoke, and by how much it had risen at the end. */
  private record Effort(
      long ended,
      double before,
      long accepted,
      @Nullable Double riseAccepted,
      long others,
      @Nullable Double riseOthers) {
    static Effort of(RuleCourse course) {
      return new Effort(
          course.ended(),
          rounded(Objects.requireNonNull(course.before())),
          course.accepted().n(),
          course.accepted().rise() == null ? null : rounded(course.accepted().rise()),
          course.others().n(),
          course.others().rise() == null ? null : rounded(course.others().rise()));
    }
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
