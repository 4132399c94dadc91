package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Story;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Something that a story can be asked, shared by all cards that ask it. Answers that no card tells
 * apart have the same rank; a condition is a band of ranks.
 */
abstract class Reading {
  /** The rank that a band without an upper end reaches to. */
  static final int NO_END = Short.MAX_VALUE;

  private static final int[] NOTHING = {};

  private final int id;
  private final List<String> names;
  private final TreeMap<Band, Set<Integer>> watchers = new TreeMap<>();
  private int[][] borders = {};
  private int[] cards = {};

  /** The ranks {@code low} to {@code high}. */
  record Band(int low, int high) implements Comparable<Band> {
    @Override
    public int compareTo(Band other) {
      int byLow = Integer.compare(low, other.low);
      return byLow == 0 ? Integer.compare(high, other.high) : byLow;
    }
  }

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
  abstract int rank(Story story, WatchedStory standing);

  /** Between the drafting of all conditions and the first question. */
  void settle() {}

  /** Throws {@link IllegalStateException} if cards tell more answers apart than can be ranked. */
  void watch(Band band, int card) {
    if (band.low() >= NO_END) {
      throw new IllegalStateException("The cards tell too many answers apart.");
    }
    watchers.computeIfAbsent(band, any -> new LinkedHashSet<>()).add(card);
  }

  /** After all conditions, before the first question. */
  void close() {
    int top = 0;
    for (Band band : watchers.keySet()) {
      top = Math.max(top, Math.max(band.low(), band.high() == NO_END ? 0 : band.high() + 1));
    }
    borders = new int[top + 1][];
    for (int rank = 0; rank <= top; rank++) {
      borders[rank] = cards(rank);
    }
    cards = distinct(watchers.values().stream().flatMap(Set::stream));
    watchers.clear();
  }

  private int[] cards(int rank) {
    return distinct(
        watchers.entrySet().stream()
            .filter(each -> isBorder(each.getKey(), rank))
            .flatMap(each -> each.getValue().stream()));
  }

  private static int[] distinct(Stream<Integer> cards) {
    return cards.distinct().mapToInt(Integer::intValue).toArray();
  }

  /** Whether the answer to a band may change on the way from the rank before to this one. */
  boolean isBorder(Band band, int rank) {
    return rank > 0 && (band.low() == rank || band.high() == rank - 1);
  }

  /** Whether it stands for something that no gate can tell. */
  boolean isLoose() {
    return false;
  }

  /** Whether one rank is nearer to some ranks than to others, so that it passes by them. */
  boolean isOrdered() {
    return true;
  }

  /**
   * The cards with a condition that may change at this border: of ordered ranks when the rank
   * before is left for this one or the other way round, of others when the rank is left or taken.
   */
  int[] border(int rank) {
    return rank < borders.length ? borders[rank] : NOTHING;
  }

  /** All cards with a condition on it. */
  int[] cards() {
    return cards;
  }

  static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
