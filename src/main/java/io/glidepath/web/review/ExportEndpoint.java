package io.glidepath.web.review;

import io.glidepath.log.DecisionFilter;
import io.glidepath.log.FilterWords;
import io.glidepath.review.DecisionExport;
import io.glidepath.review.DecisionExport.Order;
import io.glidepath.review.ExportFormat;
import io.glidepath.runtime.Daemons;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.ResponseStream;
import io.glidepath.web.http.Role;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /v1/decisions/export}: all that a search finds, as a file that is written while it is
 * read. An export that fails on the way cuts the connection, so that no reader takes it for whole.
 */
public final class ExportEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(ExportEndpoint.class);
  private static final int AT_ONCE = 2;
  private static final List<String> PARAMETERS =
      Stream.concat(FilterWords.NAMES.stream(), Stream.of("format")).toList();

  private final DecisionExport export;
  private final Clock clock;
  private final Semaphore free = new Semaphore(AT_ONCE);

  public ExportEndpoint(DecisionExport export, Clock clock) {
    this.export = export;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/v1/decisions/export", Access.api(Role.QA), this::begin));
  }

  private void begin(RoutingContext ctx) {
    Params params = new Params(ctx, clock.instant(), PARAMETERS);
    String word = params.oneOf("format", ExportFormat.WORDS);
    ExportFormat format = ExportFormat.of(word == null ? "ndjson" : word).orElseThrow();
    DecisionFilter filter = params.filter();
    Order order = new Order(format, params.filterWords(), Gate.caller(ctx).name());
    if (ctx.request().method() == HttpMethod.HEAD) {
      head(ctx.response(), format).end();
    } else if (!free.tryAcquire()) {
      throw new Refusal(
          Problem.unavailable(AT_ONCE + " exports are running; try again when one has ended."));
    } else {
      start(ctx, order, filter);
    }
  }

  private void start(RoutingContext ctx, Order order, DecisionFilter filter) {
    HttpServerResponse response = head(ctx.response(), order.format()).setChunked(true);
    ResponseStream stream = new ResponseStream(ctx.vertx().getOrCreateContext(), response);
    Thread worker =
        Daemons.thread(
            "export",
            () -> {
              try {
                long rows = export.run(order, filter, stream, (reached, share) -> {});
                stream.close();
                LOG.info("{} exported {} decisions as {}", order.by(), rows, order.format().word());
              } catch (IOException | RuntimeException e) {
                LOG.warn("An export broke off: {}", e.getMessage());
                ctx.vertx().runOnContext(go -> breakOff(ctx, e));
              } finally {
                free.release();
              }
            });
    worker.start();
  }

  /** Answers with a problem if nothing was written yet, else cuts the connection. */
  private static void breakOff(RoutingContext ctx, Exception fault) {
    HttpServerResponse response = ctx.response();
    if (response.headWritten() || response.closed()) {
      ctx.request().connection().close();
    } else {
      response.setChunked(false).headers().remove(HttpHeaders.CONTENT_DISPOSITION);
      ctx.fail(fault.getCause() instanceof RuntimeException cause ? cause : fault);
    }
  }

  private static HttpServerResponse head(HttpServerResponse response, ExportFormat format) {
    return response
        .putHeader(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .putHeader(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"decisions." + format.word() + "\"");
  }
}
