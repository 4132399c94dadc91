package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Story;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * The time since something: rank 0 if it never was, else one more than the durations it has lasted.
 * It alone knows when its rank changes without an event.
 */
final class TimeReading extends Reading {
  private static final long EVER = Long.MIN_VALUE;

  private final int slot;
  private final ToLongFunction<Story> since;
  private final TreeSet<Long> wanted = new TreeSet<>(List.of(EVER));
  private long[] durations = {};

  /** {@code slot} is where a standing keeps the moment. */
  TimeReading(int id, int slot, List<String> names, ToLongFunction<Story> since) {
    super(id, names);
    this.slot = slot;
    this.since = since;
  }

  int slot() {
    return slot;
  }

  void want(long millis) {
    wanted.add(millis);
  }

  @Override
  void settle() {
    durations = wanted.stream().mapToLong(Long::longValue).toArray();
  }

  /** That it was, and {@code millis} or more ago. */
  Band atLeast(long millis) {
    return new Band(Arrays.binarySearch(durations, millis) + 1, NO_END);
  }

  /** That it was, and less than {@code millis} ago. */
  Band lessThan(long millis) {
    return new Band(1, Arrays.binarySearch(durations, millis));
  }

  /** Epoch milliseconds since when, 0 for never. */
  long since(Story story) {
    return since.applyAsLong(story);
  }

  @Override
  boolean isTimely() {
    return true;
  }

  @Override
  int rank(Story story, WatchedStory standing) {
    long from = standing.since(slot);
    if (from == 0) {
      return 0;
    }
    long lasted = story.now() - from;
    int rank = standing.rank(id());
    while (rank < durations.length && durations[rank] <= lasted) {
      rank++;
    }
    while (rank > 0 && durations[rank - 1] > lasted) {
      rank--;
    }
    return rank;
  }

  /** The highest rank. */
  int ranks() {
    return durations.length;
  }

  /** The moment when the rank becomes {@code rank + 1}. */
  long moment(int rank, long from) {
    return from + durations[rank];
  }

  /** The cards to which that moment may matter. */
  int[] waiting(int rank) {
    return border(rank + 1);
  }
}
