package io.glidepath.web;

import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.log.seal.AuditDesk;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.socket.Switchboard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What this door counts and times, and {@code GET /metrics}. Thread-safe. */
final class Metrics implements AutoCloseable {
  private static final String EVENTS = "glidepath.events";

  private final PrometheusMeterRegistry registry;
  private final Map<Receipt.Kind, Counter> received = new EnumMap<>(Receipt.Kind.class);
  private final Counter refused;
  private final Counter turnedAway;
  private final Counter wrongClock;
  private final Timer acknowledge;
  private final Timer frame;
  private final JvmGcMetrics collector = new JvmGcMetrics();

  Metrics(PrometheusMeterRegistry registry, Intake intake, Switchboard sockets, AuditDesk desk) {
    this.registry = registry;
    for (Receipt.Kind kind : Receipt.Kind.values()) {
      received.put(kind, events(kind.name().toLowerCase(Locale.ROOT)));
    }
    refused = events("refused");
    turnedAway =
        Counter.builder("glidepath.events.turned.away")
            .description("Requests with events that were refused whole, to be sent again: 429")
            .register(registry);
    Gauge.builder("glidepath.events.waiting.seconds", () -> seconds(intake.waited().longest()))
        .description("For how long the oldest event has waited that is not yet on disk")
        .register(registry);
    wrongClock =
        Counter.builder("glidepath.events.wrong.clock")
            .description("Events that say they happened more than two minutes after they came")
            .register(registry);
    acknowledge = timer("glidepath.events.ack", "From an event's body to its answer");
    frame = timer("glidepath.frames.push", "From a frame on disk to its socket");
    registry.gauge("glidepath.sockets", sockets, Switchboard::size);
    registry.gauge("glidepath.audit.unsealed.rows", desk, AuditDesk::unsealed);
    registry.gauge("glidepath.audit.seal.age.seconds", desk, AuditDesk::age);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collector.bindTo(registry);
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/metrics", Access.open(), this::scrape));
  }

  void received(Receipt.Kind kind) {
    Objects.requireNonNull(received.get(kind)).increment();
  }

  void turnedAway() {
    turnedAway.increment();
  }

  void wrongClock() {
    wrongClock.increment();
  }

  void refused() {
    refused.increment();
  }

  void acknowledged(long nanos) {
    acknowledge.record(nanos, TimeUnit.NANOSECONDS);
  }

  void pushed(long nanos) {
    frame.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    collector.close();
  }

  private void scrape(RoutingContext ctx) {
    byte[] text = registry.scrape().getBytes(StandardCharsets.UTF_8);
    Answer.send(ctx, 200, "text/plain; version=0.0.4; charset=utf-8", text);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }

  private Counter events(String outcome) {
    return Counter.builder(EVENTS)
        .description("Events by outcome")
        .tag("outcome", outcome)
        .register(registry);
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(5))
        .register(registry);
  }
}
