package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What all routes of insight have in common: who reads them, and of which contacts. */
final class InsightDoor {
  static final Access READERS = Access.api(Role.CX_LEAD, Role.TEAM_LEAD, Role.PRODUCT);

  /** The parameters that say which contacts are meant. */
  static final List<String> KNOWN = List.of("since", "until", "segment", "channel", "language");

  private InsightDoor() {}

  /** Which contacts are meant; of the last {@code usualDays} if nothing is said. */
  static Asked asked(RoutingContext ctx, Clock clock, int usualDays) {
    return asked(new Params(ctx, clock.instant(), KNOWN), clock, usualDays);
  }

  static Asked asked(Params params, Clock clock, int usualDays) {
    Instant since = params.time("since");
    Instant until = params.time("until");
    LocalDate last = day(until == null ? clock.instant() : until);
    LocalDate first = since == null ? last.minusDays(usualDays - 1L) : day(since);
    if (first.isAfter(last)) {
      throw new Refusal(Problem.badParameter("since", "is after until."));
    }
    return new Asked(
        first, last, params.text("segment"), params.text("channel"), params.text("language"));
  }

  /** Whether the reader may look at interactions, so that links lead somewhere. */
  static boolean mayOpen(RoutingContext ctx) {
    return Gate.caller(ctx).role() != Role.PRODUCT;
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
