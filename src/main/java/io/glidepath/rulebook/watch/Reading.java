package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Something that a story can be asked, shared by all cards that ask it. Answers that no card tells
 * apart have the same rank; a condition is a band of ranks.
 */
abstract class Reading {
  /** The rank that a band without an upper end reaches to. */
  static final int NO_END = Short.MAX_VALUE;

  private final int id;
  private final List<String> names;
  private final TreeMap<Band, List<Integer>> watchers = new TreeMap<>();
  private Watched[] watched = {};

  /** The ranks {@code low} to {@code high}. */
  record Band(int low, int high) implements Comparable<Band> {
    boolean has(int rank) {
      return low <= rank && rank <= high;
    }

    @Override
    public int compareTo(Band other) {
      int byLow = Integer.compare(low, other.low);
      return byLow == 0 ? Integer.compare(high, other.high) : byLow;
    }
  }

  /** The cards that a band is a condition of. */
  record Watched(Band band, int[] cards) {}

  /** {@code names} are those whose occurrence may change the answer; empty if anything may. */
  Reading(int id, List<String> names) {
    this.id = id;
    this.names = names;
  }

  int id() {
    return id;
  }

  List<String> names() {
    return names;
  }

  /** Whether the answer may change by time alone; it then names the moment. */
  abstract boolean isTimely();

  /** The rank of the answer now; {@code standing} has what was kept of the answer before. */
  abstract int rank(Story story, Standing standing);

  /** Between the drafting of all conditions and the first question. */
  void settle() {}

  void watch(Band band, int card) {
    List<Integer> cards = watchers.computeIfAbsent(band, any -> new ArrayList<>());
    if (!cards.contains(card)) {
      cards.add(card);
    }
  }

  void close() {
    watched =
        watchers.entrySet().stream()
            .map(each -> new Watched(each.getKey(), Reading.array(each.getValue())))
            .toArray(Watched[]::new);
    watchers.clear();
  }

  /** Its conditions; only after it was closed. */
  Watched[] watched() {
    return watched;
  }

  static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
