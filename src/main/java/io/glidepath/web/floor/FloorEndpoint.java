package io.glidepath.web.floor;

import io.glidepath.log.Floor;
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

/** {@code GET /v1/floor}: what is under way, how hard it is, who waits and what was promised. */
public final class FloorEndpoint {
  /** Over how long the trend of an interaction is measured. */
  static final Duration TREND = Duration.ofMinutes(5);

  private static final int MOST = 100;
  private static final int USUAL = 30;

  private final Floor floor;
  private final FloorView view;
  private final Clock clock;

  /** {@code join} is where a lead joins an interaction; null if there is no such place. */
  public FloorEndpoint(Floor floor, @Nullable String join, Clock clock) {
    this.floor = floor;
    this.clock = clock;
    view = new FloorView(join);
  }

  public List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/floor", Access.api(Role.TEAM_LEAD), this::now));
  }

  private void now(RoutingContext ctx) {
    Instant now = clock.instant();
    Params params = new Params(ctx, now, List.of("team", "limit"));
    int most = Objects.requireNonNullElse(params.number("limit", 1, MOST), USUAL);
    Answer.when(
        ctx,
        floor.now(new Floor.Question(params.text("team"), most, now, now.minus(TREND))),
        standing -> Answer.json(ctx, 200, view.of(standing, now)));
  }
}
