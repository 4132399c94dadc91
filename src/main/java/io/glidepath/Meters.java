package io.glidepath;

import io.glidepath.journal.Journal;
import io.glidepath.journal.Tracing;
import io.glidepath.lane.Lanes;
import io.glidepath.runtime.Awaited;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import io.glidepath.trace.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Clock;

/** What is counted, timed and followed of a server, and what Vert.x counts of its own. */
final class Meters implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final Vertx vertx = counted(registry);
  private Tracing tracing = Tracing.NONE;

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** Follows events from now on, if somebody asks for it; throws {@link BadInput}. */
  void follow(Settings settings, Clock clock) {
    try {
      tracing = Traces.of(settings.traces(), System.getenv(), clock);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }

  /** Who follows events through the server. */
  Tracing tracing() {
    return tracing;
  }

  /** A Vert.x whose connections, requests and threads are counted, without what they ask for. */
  Vertx vertx() {
    return vertx;
  }

  @Override
  public void close() {
    Awaited.end(vertx.close());
    tracing.close();
  }

  private static Vertx counted(PrometheusMeterRegistry registry) {
    MicrometerMetricsOptions options = new MicrometerMetricsOptions();
    options
        .addDisabledMetricsCategory(MetricsDomain.EVENT_BUS)
        .addDisabledMetricsCategory(MetricsDomain.DATAGRAM_SOCKET)
        .addDisabledMetricsCategory(MetricsDomain.VERTICLES)
        .setEnabled(true);
    return Vertx.builder()
        .with(new VertxOptions().setMetricsOptions(options))
        .withMetrics(new MicrometerMetricsFactory(registry))
        .build();
  }

  /** The same journal, with what is written to it. */
  Journal over(Journal journal) {
    return new MeteredJournal(journal, registry);
  }

  /** How full the lanes are. */
  void watch(Lanes lanes) {
    Gauge.builder("glidepath.interactions.live", lanes, Lanes::size)
        .description("Interactions in memory")
        .register(registry);
    for (int i = 0; i < lanes.count(); i++) {
      int lane = i;
      Gauge.builder("glidepath.lane.queue", lanes, all -> all.queued(lane))
          .description("What waits for a lane")
          .tag("lane", Integer.toString(i))
          .register(registry);
      Gauge.builder("glidepath.lane.age.seconds", lanes, all -> all.age(lane).toMillis() / 1e3)
          .description("For how long the oldest event has waited that a lane has not answered")
          .tag("lane", Integer.toString(i))
          .register(registry);
    }
  }
}
