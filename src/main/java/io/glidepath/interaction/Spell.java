package io.glidepath.interaction;

/**
 * Stretches of time that something lasted, such as holds. Begin and end may be told in the wrong
 * order, or by two clocks of which one is ahead: an end without a begin waits for it.
 */
final class Spell {
  /** Clocks of one center differ by no more; what lies this close together is one moment. */
  static final long SKEW = 10_000;

  private long since;
  private long strayEnd;
  private long lastEnd;
  private long total;
  private long longest;

  void begin(long at) {
    if (strayEnd > at - SKEW && strayEnd > 0) {
      // Its end was told first: it is over, and lasted no time if the end's clock was behind.
      add(Math.max(0, strayEnd - at));
      lastEnd = strayEnd;
      strayEnd = 0;
    } else if (since == 0) {
      since = at;
    } else {
      since = Math.min(since, at);
    }
  }

  void end(long at) {
    if (since != 0 && at >= since - SKEW) {
      add(Math.max(0, at - since));
      since = 0;
      lastEnd = at;
    } else if (lastEnd == 0 || at - lastEnd > SKEW) {
      // Not the same end told twice.
      strayEnd = at;
    }
  }

  /** Ends a spell that is under way; silent if there is none. */
  void endIfOpen(long at) {
    if (since != 0 && at >= since) {
      end(at);
    }
  }

  boolean isOpen() {
    return since != 0;
  }

  /** Epoch milliseconds of the begin of the spell that is under way, 0 if there is none. */
  long since() {
    return since;
  }

  long total(long now) {
    return total + current(now);
  }

  long longest(long now) {
    return Math.max(longest, current(now));
  }

  private long current(long now) {
    return since == 0 ? 0 : Math.max(0, now - since);
  }

  private void add(long millis) {
    total += millis;
    longest = Math.max(longest, millis);
  }
}
