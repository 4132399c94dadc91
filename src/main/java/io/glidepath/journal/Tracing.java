package io.glidepath.journal;

import io.glidepath.interaction.EventType;
import org.jspecify.annotations.Nullable;

/** Follows events through the server for somebody outside. Thread-safe; never blocks. */
@FunctionalInterface
public interface Tracing extends AutoCloseable {
  /** Follows none. */
  Tracing NONE = (type, parent, since) -> Trace.NONE;

  /**
   * Begins to follow an event that came at {@code since}, which {@link System#nanoTime} gave.
   *
   * @param parent the trace that its sender follows it in, as {@code traceparent} of W3C Trace
   *     Context says it; null, or what is none, begins one of its own
   */
  Trace begin(EventType type, @Nullable String parent, long since);

  /** Sends what is still to be sent. */
  @Override
  default void close() {}
}
