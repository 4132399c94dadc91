package io.glidepath.rulebook.watch;

import java.util.List;

/**
 * What a card demands of the readings: that of each group of conditions one is met. A card whose
 * gate is shut cannot hold. Packed, because gates are looked at more often than anything else.
 */
final class CardGate {
  private static final long LAST = 1L << 62;
  private static final long NOT = 1L << 61;
  private static final long TIME = 1L << 60;

  private final long[] conditions;

  /**
   * One condition.
   *
   * @param band the ranks that meet it
   * @param not whether all other ranks do instead
   */
  record Condition(Reading reading, Reading.Band band, boolean not) {}

  CardGate(List<List<Condition>> groups) {
    conditions = groups.stream().flatMapToLong(CardGate::packed).toArray();
  }

  private static java.util.stream.LongStream packed(List<Condition> group) {
    long[] packed = new long[group.size()];
    for (int i = 0; i < packed.length; i++) {
      Condition each = group.get(i);
      packed[i] =
          (long) each.reading().id() << 32
              | (long) each.band().low() << 16
              | each.band().high()
              | (each.not() ? NOT : 0)
              | (each.reading().isTimely() ? TIME : 0)
              | (i == packed.length - 1 ? LAST : 0);
    }
    return java.util.Arrays.stream(packed);
  }

  /** Whether the card may hold now. */
  boolean isOpen(WatchedStory standing) {
    return passes(standing, false);
  }

  /** Whether the card may hold now or when enough time has passed. */
  boolean opensInTime(WatchedStory standing) {
    return passes(standing, true);
  }

  private boolean passes(WatchedStory standing, boolean inTime) {
    boolean met = false;
    for (long condition : conditions) {
      if (!met) {
        met = inTime && (condition & TIME) != 0 || isMet(condition, standing);
      }
      if ((condition & LAST) != 0) {
        if (!met) {
          return false;
        }
        met = false;
      }
    }
    return true;
  }

  private static boolean isMet(long condition, WatchedStory standing) {
    int rank = standing.rank((int) (condition >>> 32) & 0xfffffff);
    boolean within = rank >= (condition >>> 16 & 0xffff) && rank <= (condition & 0xffff);
    return within == ((condition & NOT) == 0);
  }
}
