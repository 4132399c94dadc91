package io.glidepath.rulebook.watch;

import io.glidepath.rulebook.card.RuleCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The index of a rulebook: the readings that its cards share, and which cards hang on which.
 * Immutable.
 */
public final class Plan {
  /** The system property that has all cards asked each time, to hold the index against. */
  public static final String CHECK_INDEX = "glidepath.check-index";

  private final Reading[] all;
  private final TimeReading[] spans;
  private final int changes;
  private final Watch[] watches;
  private final int[] eachLook;
  private final int[] timely;
  private final int[] blind;
  private final long[] withRows;
  private final int[] places;
  private final int rows;
  private final Topics topics;

  /**
   * How a card is watched.
   *
   * @param possible whether it can hold at all
   * @param gate what it demands at least
   * @param whole whether that is all it demands
   * @param blind whether it is to be asked at each look while the gate is open
   * @param readsRows whether it holds for a row of a table
   * @param spans the slots of the spans that its gate reads
   */
  record Watch(
      boolean possible,
      CardGate gate,
      boolean whole,
      boolean blind,
      boolean readsRows,
      int[] spans) {}

  Plan(List<Reading> readings, int spanCount, int changes, List<Watch> watches) {
    all = readings.toArray(Reading[]::new);
    spans = new TimeReading[spanCount];
    for (Reading reading : readings) {
      if (reading instanceof TimeReading span) {
        spans[span.slot()] = span;
      }
    }
    this.changes = changes;
    this.watches = watches.toArray(Watch[]::new);
    eachLook = ids(reading -> reading.names().isEmpty());
    timely = ids(reading -> reading.isTimely() && !(reading instanceof TimeReading));
    blind = cards(watch -> watch.blind() && watch.possible());
    places = new int[this.watches.length];
    withRows = new long[(places.length + 63) / 64];
    int place = 0;
    for (int card : cards(Watch::readsRows)) {
      withRows[card >> 6] |= 1L << card;
      places[card] = place++;
    }
    rows = place;
    Map<String, List<Integer>> named = new HashMap<>();
    for (Reading reading : readings) {
      for (String name : reading.names()) {
        named.computeIfAbsent(name, any -> new ArrayList<>()).add(reading.id());
      }
    }
    topics = new Topics(named);
  }

  /** The index of these cards, which have their numbers from their places. */
  public static Plan of(List<RuleCard> cards) {
    return Drafting.plan(cards);
  }

  private int[] ids(Predicate<Reading> wanted) {
    return IntStream.range(0, all.length).filter(id -> wanted.test(all[id])).toArray();
  }

  private int[] cards(Predicate<Watch> wanted) {
    return IntStream.range(0, watches.length).filter(card -> wanted.test(watches[card])).toArray();
  }

  int cards() {
    return watches.length;
  }

  int readings() {
    return all.length;
  }

  int changes() {
    return changes;
  }

  Reading reading(int id) {
    return all[id];
  }

  TimeReading[] spans() {
    return spans;
  }

  Watch watch(int card) {
    return watches[card];
  }

  /** The readings that are taken at each look. */
  int[] eachLook() {
    return eachLook;
  }

  /** Those that name a moment when they are taken. */
  int[] timely() {
    return timely;
  }

  /** The readings that depend on a name. */
  int[] on(String name) {
    return topics.on(name);
  }

  /** The cards that are to be asked at each look while their gates are open. */
  int[] blind() {
    return blind;
  }

  /** The cards that hold for a row of a table, a bit each. */
  long[] withRows() {
    return withRows;
  }

  /** How many there are of them. */
  int rows() {
    return rows;
  }

  /** The place of a card among them. */
  int place(int card) {
    return places[card];
  }
}
