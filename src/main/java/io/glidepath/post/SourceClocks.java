package io.glidepath.post;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The clocks of those who send events, against ours. An event cannot have happened after it
 * arrived: what says so happened when it arrived. A source whose last {@value #ENOUGH} events all
 * came equally late has a clock that is behind, and its times are put right by as much, up to two
 * minutes; beyond that they stand as they are, since whoever sends events again from a file is late
 * too. Thread-safe.
 */
final class SourceClocks {
  /** How many events in a row it takes to know a clock. */
  static final int ENOUGH = 32;

  private static final int MOST_SOURCES = 1_000;
  private static final long LEAST = 1_000;
  private static final long MOST = Duration.ofMinutes(2).toMillis();

  /** Delays of one clock differ by no more, in milliseconds: the way takes its time too. */
  private static final long SPREAD = 2_000;

  private final Map<String, Delays> sources =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Delays> eldest) {
          return size() > MOST_SOURCES;
        }
      };

  private static final class Delays {
    final long[] latest = new long[ENOUGH];
    int count;

    void note(long delay) {
      latest[count++ % ENOUGH] = delay;
    }

    /** By how much the clock is behind, 0 if that is not known. */
    long behind() {
      if (count < ENOUGH) {
        return 0;
      }
      long least = Long.MAX_VALUE;
      long most = Long.MIN_VALUE;
      for (long delay : latest) {
        least = Math.min(least, delay);
        most = Math.max(most, delay);
      }
      return most - least <= SPREAD && least >= LEAST && least <= MOST ? least : 0;
    }
  }

  /** When an event happened that a source says happened at {@code told}. */
  Instant happened(String source, Instant told, Instant receivedAt) {
    long delay = Duration.between(told, receivedAt).toMillis();
    long behind = note(source, delay);
    return delay < 0 ? receivedAt : told.plusMillis(Math.min(behind, delay));
  }

  private synchronized long note(String source, long delay) {
    Delays delays = sources.computeIfAbsent(source, each -> new Delays());
    delays.note(delay);
    return delays.behind();
  }
}
