package io.glidepath.journal;

/** The way of one event through the server, for those who follow it from outside. Thread-safe. */
public interface Trace {
  /** Of an event that nobody follows. */
  Trace NONE =
      new Trace() {
        @Override
        public void passed(Stop stop, long since) {}

        @Override
        public void answered(Receipt.Kind kind) {}
      };

  /** The event was at a stop from {@code since}, which {@link System#nanoTime} gave, until now. */
  void passed(Stop stop, long since);

  /** Its sender is told what became of it. */
  void answered(Receipt.Kind kind);
}
