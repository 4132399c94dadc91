package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.log.WrittenTime;
import io.glidepath.review.ReviewDesk;
import io.glidepath.review.Timeline;
import io.glidepath.review.Unanswerable;
import io.glidepath.review.Unmaskings;
import io.glidepath.review.Unmaskings.Look;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * {@code /v1/interactions/{id}/recording}: where the recording can be heard at a moment, if that is
 * at a host of the settings. Nothing in it is masked, so that it is given for a reason, which goes
 * on the log first.
 */
public final class RecordingEndpoint {
  private static final Endpoint.Body BODY = Endpoint.Body.json(16 * 1024);

  private final ReviewDesk desk;
  private final Unmaskings looks;
  private final UnaryOperator<String> redaction;
  private final List<String> hosts;
  private final Clock clock;

  public RecordingEndpoint(ReviewPorts ports, Clock clock) {
    desk = ports.desk();
    looks = ports.looks();
    redaction = ports.redaction();
    hosts = ports.terms().recordingHosts();
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    Access access = Access.api(Role.QA).byName();
    return List.of(Endpoint.post("/v1/interactions/{id}/recording", access, BODY, this::open));
  }

  private void open(RoutingContext ctx) {
    JsonNode body = Json.read(Answer.body(ctx));
    String reason = GlassReason.of(body);
    Instant at =
        WrittenTime.parse(body.path("at").asText(), clock.instant())
            .orElseThrow(() -> Refusal.member("/at", WrittenTime.FORM));
    String id = ctx.pathParam("id");
    String by = Gate.caller(ctx).name();
    ctx.response().putHeader("Cache-Control", "no-store");
    CompletionStage<String> url =
        desk.timeline(id)
            .thenCompose(Kept::demand)
            .thenApply(timeline -> recording(timeline).at(at))
            .thenCombine(
                Answer.aside(
                    ctx, () -> new Look(by, clock.instant(), redaction.apply(reason), true)),
                (address, look) -> looks.add(id, look).thenApply(added -> address))
            .thenCompose(added -> added);
    Unanswered.when(ctx, url, address -> Answer.json(ctx, 200, Map.of("url", address)));
  }

  private Recording recording(Timeline timeline) {
    Recording found =
        Recording.of(timeline)
            .orElseThrow(() -> unknown("No recording of this interaction is known."));
    if (!hosts.contains(found.host())) {
      throw unknown(
          "The recording is at %s, which reviews.recording-hosts does not list."
              .formatted(found.host()));
    }
    return found;
  }

  private static Unanswerable unknown(String why) {
    return new Unanswerable(Unanswerable.Kind.UNKNOWN, why);
  }
}
