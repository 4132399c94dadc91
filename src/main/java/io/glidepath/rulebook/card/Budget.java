package io.glidepath.rulebook.card;

import java.util.function.LongSupplier;

/** What one rule may take to be asked: so much time, and so many matches. Belongs to one thread. */
public final class Budget {
  /** For explanations, which nobody waits for. */
  public static final Budget AMPLE = new Budget(() -> 0, Long.MAX_VALUE, Integer.MAX_VALUE);

  private static final int LOOK_EVERY = 64;

  private final LongSupplier clock;
  private final long deadline;
  private final int mostMatches;
  private int steps;

  /** {@code clock} tells nanoseconds. */
  public Budget(LongSupplier clock, long nanos, int mostMatches) {
    this.clock = clock;
    this.mostMatches = mostMatches;
    long now = clock.getAsLong();
    deadline = nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
  }

  /** The rule took more than it may. */
  public static final class Overrun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overrun(String message) {
      super(message);
    }
  }

  /** Counts one fact looked at; throws {@link Overrun} once the time is over. */
  void step() {
    if (++steps % LOOK_EVERY == 0 && clock.getAsLong() > deadline) {
      throw new Overrun("too much time");
    }
  }

  /** Throws {@link Overrun} if there are too many matches. */
  void matched(int matches) {
    if (matches > mostMatches) {
      throw new Overrun("too many matches");
    }
  }
}
