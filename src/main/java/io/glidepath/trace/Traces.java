package io.glidepath.trace;

import io.glidepath.interaction.EventType;
import io.glidepath.journal.Trace;
import io.glidepath.journal.Tracing;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends spans of events to a collector of OpenTelemetry, over OTLP/HTTP, in a thread of the
 * library's. A collector that is away costs spans and nothing else. OpenTelemetry's variables
 * ({@code OTEL_…}) say where to and how many.
 */
public final class Traces implements Tracing {
  private static final List<String> ADDRESSES =
      List.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT");
  private static final String EXPORTER = "OTEL_TRACES_EXPORTER";
  private static final String NAME = "io.glidepath";

  /** A text is all there is of what a sender says of its trace. */
  private static final TextMapGetter<String> TOLD =
      (parent, name) -> name.equals("traceparent") ? parent : null;

  private static final long LAST_WORDS_SECONDS = 5;

  /** Strong, or its handler is forgotten with it. */
  private static final Logger LIBRARY = Logger.getLogger("io.opentelemetry");

  private final OpenTelemetrySdk sdk;
  private final Tracer tracer;
  private final Clock clock;

  private Traces(OpenTelemetrySdk sdk, Clock clock) {
    this.sdk = sdk;
    this.clock = clock;
    tracer = sdk.getTracer(NAME);
  }

  /**
   * Follows events if a collector is named, by the setting or by a variable; else none. Throws
   * IllegalArgumentException that says which variable of OpenTelemetry cannot be used.
   *
   * @param address where the collector takes traces, such as {@code http://host:4318/v1/traces}; a
   *     variable comes before it
   */
  public static Tracing of(@Nullable String address, Map<String, String> environment, Clock clock) {
    boolean named = ADDRESSES.stream().anyMatch(each -> isSet(environment, each));
    boolean asked = address != null || named || isSet(environment, EXPORTER);
    boolean off =
        "true".equalsIgnoreCase(environment.get("OTEL_SDK_DISABLED"))
            || "none".equals(environment.get(EXPORTER));
    if (off || !asked) {
      return NONE;
    }
    Map<String, String> properties = usual();
    if (address != null && !named) {
      properties.put("otel.exporter.otlp.traces.endpoint", address);
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("OTEL_") && !value.isBlank()) {
            properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
    tellInOurLog();
    try {
      OpenTelemetrySdk sdk =
          AutoConfiguredOpenTelemetrySdk.builder()
              .disableShutdownHook()
              .addPropertiesSupplier(() -> properties)
              .build()
              .getOpenTelemetrySdk();
      return new Traces(sdk, clock);
    } catch (RuntimeException unusable) {
      throw new IllegalArgumentException(
          "OpenTelemetry cannot be set up: " + unusable.getMessage(), unusable);
    }
  }

  /** Traces alone, by the one way of sending that is here. */
  private static Map<String, String> usual() {
    Map<String, String> usual = new HashMap<>();
    usual.put("otel.service.name", "glidepath");
    usual.put("otel.exporter.otlp.protocol", "http/protobuf");
    usual.put("otel.metrics.exporter", "none");
    usual.put("otel.logs.exporter", "none");
    usual.put("otel.propagators", "tracecontext");
    return usual;
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  private static synchronized void tellInOurLog() {
    if (LIBRARY.getHandlers().length == 0) {
      LIBRARY.setUseParentHandlers(false);
      LIBRARY.addHandler(
          new SLF4JBridgeHandler() {
            @Override
            public void publish(LogRecord line) {
              Throwable fault = line.getThrown();
              if (fault != null) {
                // One line, also while a collector is away for long.
                line.setMessage(line.getMessage() + " " + fault.getClass().getSimpleName());
                line.setThrown(null);
              }
              super.publish(line);
            }
          });
    }
  }

  @Override
  public Trace begin(EventType type, @Nullable String parent, long since) {
    Context context =
        parent == null
            ? Context.root()
            : W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, TOLD);
    Instant now = clock.instant();
    long wall = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    return new EventSpans(tracer, context, type, since, wall - System.nanoTime());
  }

  @Override
  public void close() {
    sdk.shutdown().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
  }
}
