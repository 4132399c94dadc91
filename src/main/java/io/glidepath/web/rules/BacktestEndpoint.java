package io.glidepath.web.rules;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestSample;
import io.glidepath.authoring.Backtests;
import io.glidepath.authoring.Backtests.Standing;
import io.glidepath.authoring.Backtests.State;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.log.Act;
import io.glidepath.log.ActLog;
import io.glidepath.log.WrittenTime;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/rulebook/backtest}: what the working copy would have done on recorded traffic. The
 * answer waits for the report, but not as long as a proxy would; then it says where to ask.
 */
public final class BacktestEndpoint {
  private static final Access LEADS = Access.api(Role.CX_LEAD);
  private static final Endpoint.Body BODY = Endpoint.Body.optionalJson(4 * 1024 * 1024);
  private static final String BACKTESTS = "/v1/rulebook/backtests/";
  private static final Duration USUAL = Duration.ofDays(7);
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final long BETWEEN_MILLIS = 100;

  /** How many of one person may run or wait for their turn. */
  private static final int MOST_EACH = 3;

  private final Backtests backtests;
  private final RuleDesk desk;
  private final Supplier<Rulebook> live;
  private final Map<String, List<String>> begun = new ConcurrentHashMap<>();
  private final UnaryOperator<String> masking;
  private final ActLog acts;
  private final Clock clock;

  /** {@code masking} hides what leads need not see of what was said. */
  public BacktestEndpoint(
      Backtests backtests,
      RuleDesk desk,
      Supplier<Rulebook> live,
      UnaryOperator<String> masking,
      ActLog acts,
      Clock clock) {
    this.backtests = backtests;
    this.desk = desk;
    this.live = live;
    this.masking = masking;
    this.acts = acts;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/rulebook/backtest", LEADS, BODY, this::start),
        Endpoint.get(BACKTESTS + "{id}", LEADS, this::standing),
        Endpoint.get(BACKTESTS + "{id}/sample", LEADS, this::sample),
        Endpoint.delete(BACKTESTS + "{id}", LEADS, this::stop));
  }

  private void start(RoutingContext ctx) {
    RuleRequest request = RuleRequest.read(ctx);
    Instant since = since(request.text("since"));
    String prefer = ctx.request().getHeader("Prefer");
    boolean async = prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async");
    RefusedChanges.when(
        ctx,
        desk.candidate(request.files()),
        candidate -> {
          String id = begin(Gate.caller(ctx).person(), candidate, since);
          await(ctx, id, System.nanoTime() + (async ? 0 : PATIENCE.toNanos()));
        });
  }

  /** Starts one, unless the person has several that are not done. */
  private String begin(String person, Rulebook candidate, Instant since) {
    List<String> own =
        begun.compute(
            person,
            (who, ids) -> {
              List<String> running = new ArrayList<>(ids == null ? List.of() : ids);
              running.removeIf(id -> !isRunning(id));
              if (running.size() >= MOST_EACH) {
                throw new Refusal(Problem.tooOften());
              }
              running.add(backtests.start(live.get(), candidate, since));
              return running;
            });
    return own.get(own.size() - 1);
  }

  private boolean isRunning(String id) {
    return backtests.standing(id).filter(each -> each.state() == State.RUNNING).isPresent();
  }

  /** {@code until} is on the clock that no one sets. */
  private void await(RoutingContext ctx, String id, long until) {
    Standing standing = require(backtests.standing(id));
    if (standing.report() != null) {
      Answer.json(ctx, 200, standing.report());
    } else if (standing.state() == State.FAILED) {
      throw new Refusal(Problem.unavailable(String.valueOf(standing.trouble())));
    } else if (System.nanoTime() - until >= 0) {
      ctx.response().putHeader(HttpHeaders.LOCATION, BACKTESTS + id);
      Answer.json(ctx, 202, Map.of("id", id));
    } else {
      ctx.vertx().setTimer(BETWEEN_MILLIS, again -> attempt(ctx, () -> await(ctx, id, until)));
    }
  }

  private static void attempt(RoutingContext ctx, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      ctx.fail(e);
    }
  }

  private void standing(RoutingContext ctx) {
    Standing standing = require(backtests.standing(ctx.pathParam("id")));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("status", standing.state().name().toLowerCase(Locale.ROOT));
    view.put("events", standing.events());
    view.put("of", standing.of());
    if (standing.report() != null) {
      view.put("report", standing.report());
    }
    if (standing.trouble() != null) {
      view.put("detail", standing.trouble());
    }
    Answer.json(ctx, 200, view);
  }

  private void sample(RoutingContext ctx) {
    Params params = new Params(ctx, Instant.EPOCH, List.of("interaction", "rule"));
    String interactionId = params.text("interaction");
    if (interactionId == null) {
      throw new Refusal(Problem.badParameter("interaction", "say which."));
    }
    String id = ctx.pathParam("id");
    BacktestSample sample = require(backtests.sample(id, interactionId));
    Act read =
        new Act(
            Act.Kind.SAMPLE_READ,
            Gate.caller(ctx).name(),
            clock.instant(),
            interactionId,
            Map.of("backtest", id));
    Answer.when(
        ctx,
        acts.append(read).thenCompose(logged -> Answer.aside(ctx, () -> sample.masked(masking))),
        masked -> Answer.json(ctx, 200, masked));
  }

  private void stop(RoutingContext ctx) {
    if (!backtests.stop(ctx.pathParam("id"))) {
      throw missing();
    }
    ctx.response().setStatusCode(204).end();
  }

  private Instant since(@Nullable String text) {
    if (text == null) {
      return clock.instant().minus(USUAL);
    }
    return WrittenTime.parse(text, clock.instant())
        .orElseThrow(() -> Refusal.member("/since", WrittenTime.FORM));
  }

  private static <T> T require(Optional<T> found) {
    return found.orElseThrow(BacktestEndpoint::missing);
  }

  private static Refusal missing() {
    return new Refusal(Problem.notFound("There is no such back-test, or none any more."));
  }
}
