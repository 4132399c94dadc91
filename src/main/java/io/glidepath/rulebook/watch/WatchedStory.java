package io.glidepath.rulebook.watch;

import io.glidepath.advice.Row;
import io.glidepath.interaction.Story;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is kept of one story from one look to the next: ranks, moments, and which cards held. */
final class WatchedStory {
  /** The card held. */
  static final int HELD = 0;

  /** It may hold once enough time has passed. */
  static final int PROMISES = 1;

  /** All that is not in its gate was met when it was asked, and is as it was. */
  static final int GRANTED = 2;

  /** Something that is not in its gate was not met when it was asked, and all is as it was. */
  static final int REFUSED = 3;

  private static final int NOTES = 4;
  private static final Object[] NOTHING = {};

  private final Object owner;
  private final short[] ranks;
  private final long[] since;
  private final long[] due;
  private final @Nullable Object[] values;
  private final long[] bits;
  private @Nullable Row @Nullable [] rows;

  /** {@code owner} is whoever may take it up again. */
  WatchedStory(Object owner, Plan plan) {
    this.owner = owner;
    ranks = new short[plan.readings()];
    since = new long[plan.spans().length];
    due = new long[since.length];
    Arrays.fill(due, Story.NEVER);
    values = plan.changes() == 0 ? NOTHING : new Object[plan.changes()];
    bits = new long[(plan.cards() + 63) / 64 * NOTES];
  }

  /** A copy, for another story. */
  WatchedStory(WatchedStory other) {
    owner = other.owner;
    ranks = other.ranks.clone();
    since = other.since.clone();
    due = other.due.clone();
    values = other.values.length == 0 ? NOTHING : other.values.clone();
    bits = other.bits.clone();
  }

  boolean isOf(Object someone) {
    return owner == someone;
  }

  int rank(int reading) {
    return ranks[reading];
  }

  void rank(int reading, int rank) {
    ranks[reading] = (short) rank;
  }

  long since(int slot) {
    return since[slot];
  }

  void since(int slot, long at) {
    since[slot] = at;
  }

  long due(int slot) {
    return due[slot];
  }

  void due(int slot, long at) {
    due[slot] = at;
  }

  @Nullable Object exchange(int slot, @Nullable Object value) {
    Object before = values[slot];
    values[slot] = value;
    return before;
  }

  /** Which cards held, a bit each, in the first words. */
  long[] held() {
    return bits;
  }

  boolean is(int word, int card) {
    return (bits[at(word, card)] & 1L << card) != 0;
  }

  /** Notes something of a card; returns whether that is news. */
  boolean note(int word, int card, boolean now) {
    boolean news = is(word, card) != now;
    bits[at(word, card)] ^= news ? 1L << card : 0;
    return news;
  }

  private int at(int word, int card) {
    return word * (bits.length / NOTES) + (card >> 6);
  }

  /** The table row that a card held for, by the card's place among those that read tables. */
  @Nullable Row row(int place) {
    return rows == null ? null : rows[place];
  }

  void row(int place, @Nullable Row row, int places) {
    if (rows == null && row != null) {
      rows = new Row[places];
    }
    if (rows != null) {
      rows[place] = row;
    }
  }
}
