package io.glidepath;

import io.glidepath.journal.Journal;
import io.glidepath.lane.Lanes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;

/** What is counted and timed of a server, and what Vert.x counts of its own. */
final class Meters {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** A Vert.x whose connections, requests and threads are counted, without what they ask for. */
  Vertx vertx() {
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
