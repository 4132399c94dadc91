package io.glidepath.trace;

import io.glidepath.interaction.EventType;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Stop;
import io.glidepath.journal.Trace;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One event as spans: one from its body to its answer, and in it one for each stop. */
final class EventSpans implements Trace {
  private static final AttributeKey<String> EVENT = AttributeKey.stringKey("glidepath.event");
  private static final AttributeKey<String> ANSWER = AttributeKey.stringKey("glidepath.answer");

  private final Tracer tracer;
  private final Span whole;
  private final Context inside;

  /** By how much the wall clock, in nanoseconds since 1970, is ahead of the one nobody sets. */
  private final long ahead;

  EventSpans(Tracer tracer, Context parent, EventType type, long since, long ahead) {
    this.tracer = tracer;
    this.ahead = ahead;
    whole =
        tracer
            .spanBuilder("event")
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent)
            .setStartTimestamp(since + ahead, TimeUnit.NANOSECONDS)
            .setAttribute(EVENT, type.word())
            .startSpan();
    inside = parent.with(whole);
  }

  @Override
  public void passed(Stop stop, long since) {
    if (whole.getSpanContext().isSampled()) {
      tracer
          .spanBuilder(stop.word())
          .setParent(inside)
          .setStartTimestamp(since + ahead, TimeUnit.NANOSECONDS)
          .startSpan()
          .end(System.nanoTime() + ahead, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void answered(Receipt.Kind kind) {
    whole.setAttribute(ANSWER, kind.name().toLowerCase(Locale.ROOT));
    if (kind != Receipt.Kind.ACCEPTED && kind != Receipt.Kind.DUPLICATE) {
      whole.setStatus(StatusCode.ERROR);
    }
    whole.end(System.nanoTime() + ahead, TimeUnit.NANOSECONDS);
  }
}
